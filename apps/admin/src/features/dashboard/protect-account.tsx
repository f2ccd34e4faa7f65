import { ShieldAlert } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';

/** Whoever may see everybody's orders should not be kept out by a password alone. Advised, not asked for. */
export function ProtectAccount() {
  const words = useWords('dashboard');
  const factor = api.accounts.secondFactor.useQuery();
  if (factor.data === undefined || factor.data.since !== null) return null;
  return (
    <div className="flex items-start gap-3 rounded-card bg-honey-soft px-5 py-4 text-honey-text">
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid gap-1">
        <p className="font-semibold">{words.protect}</p>
        <p className="text-pretty">{words.protectHelp}</p>
        <a href="/account" className="w-fit py-1 font-medium underline underline-offset-4">
          {words.protectLink}
        </a>
      </div>
    </div>
  );
}
