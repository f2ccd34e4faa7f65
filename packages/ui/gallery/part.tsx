import type { ReactNode } from 'react';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5 border-t border-line pt-8">
      <h2 className="font-title text-xl font-semibold">{title}</h2>
      <div>{children}</div>
    </section>
  );
}
