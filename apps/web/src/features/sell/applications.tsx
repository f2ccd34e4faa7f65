import type { RouterOutputs } from '@sweetspot/api';
import { intlLocaleOf } from '@sweetspot/messages';
import { Badge, Card, LinkButton, type BadgeTone } from '@sweetspot/ui';
import { useWords, type Words } from '../../app/words.ts';

type Application = RouterOutputs['stores']['applications'][number];

const TONES: Readonly<Record<Application['status'], BadgeTone>> = {
  awaiting_approval: 'honey',
  approved: 'leaf',
  declined: 'brick',
  suspended: 'brick',
};

/** What became of the stores this person registered. */
export function Applications({ applications }: { applications: readonly Application[] }) {
  const words = useWords('sell');
  const sentOn = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { dateStyle: 'long', timeZone: 'Asia/Kolkata' });
  return (
    <section aria-labelledby="applications" className="grid gap-4">
      <h2 id="applications" className="font-title text-2xl font-semibold">
        {words.applications}
      </h2>
      <ul className="grid gap-4 md:grid-cols-2">
        {applications.map((application) => (
          <li key={application.id}>
            <Card className="grid justify-items-start gap-2">
              <div className="flex flex-wrap items-center gap-3">
                <h3 className="font-title text-xl font-semibold">{application.name}</h3>
                <Badge tone={TONES[application.status]}>{words.states[application.status]}</Badge>
              </div>
              <p className="text-sm text-ink-muted">{words.sentOn(sentOn.format(new Date(application.createdAt)))}</p>
              <p className="text-pretty">{whatNext(application, words)}</p>
              {application.status === 'approved' ? (
                <LinkButton href="/console" className="mt-1">
                  {words.toConsole}
                </LinkButton>
              ) : null}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatNext({ status, statusReason }: Application, words: Words<'sell'>): string {
  if (status === 'approved') return words.approved;
  if (status === 'declined') return statusReason === null ? words.declinedNoReason : words.declined(statusReason);
  if (status === 'suspended') return statusReason === null ? words.suspendedNoReason : words.suspended(statusReason);
  return words.waits;
}
