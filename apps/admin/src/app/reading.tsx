import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { dateWords, exactWords, whenWords, type Locale, type Moment } from '@sweetspot/messages';
import { useWords } from './words.ts';

/** The market's zone: lists across stores, and days of the figures. One store's orders are told in that store's zone. */
export const MARKET_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;

export const today = (): string => wallClock(MARKET_ZONE).dateOf(new Date());

/** Where and when a sentence with a time in it is read. */
export const readingAt = (timeZone: string): Moment => ({ timeZone, now: new Date() });

interface WhenProps {
  /** ISO 8601. */
  at: string;
  timeZone?: string | undefined;
}

/** "today, 4:10 pm", with the exact time on hover. */
export function When({ at, timeZone = MARKET_ZONE }: WhenProps) {
  const { locale } = useWords('frame');
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactWords(date, locale, timeZone)} className="figures">
      {whenWords(date, locale, readingAt(timeZone))}
    </time>
  );
}

/** A calendar day ("2026-11-12") as "Thu 12 Nov". */
export function dayLabel(date: string, locale: Locale): string {
  return dateWords(new Date(`${date}T12:00:00Z`), locale, readingAt('UTC'));
}
