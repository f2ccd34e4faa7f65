import type { Operator } from '@sweetspot/domain/contact/operator';
import { intlLocaleOf, phoneWords, windowWords, type Locale } from '@sweetspot/messages';
import type { OperatorFacts } from '@sweetspot/messages/operator-facts';

/** 1 January 2024 was a Monday. */
const dayOf = (weekday: number, time = '00:00') => new Date(`2024-01-0${weekday}T${time}:00Z`);

export function operatorFacts({ hours, grievanceOfficer, ...operator }: Operator, locale: Locale): OperatorFacts {
  const weekday = new Intl.DateTimeFormat(intlLocaleOf(locale), { weekday: 'long', timeZone: 'UTC' });
  const days = [...new Set([hours.fromDay, hours.toDay])].map((day) => weekday.format(dayOf(day))).join(' – ');
  const times = windowWords(dayOf(1, hours.opens), dayOf(1, hours.closes), locale, 'UTC');
  return {
    ...operator,
    phone: phoneWords(operator.phone),
    hours: `${days}, ${times}`,
    officer: { ...grievanceOfficer, phone: phoneWords(grievanceOfficer.phone) },
  };
}
