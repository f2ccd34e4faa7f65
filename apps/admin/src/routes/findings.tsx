import { Button } from '@sweetspot/ui';
import { useState } from 'react';
import { Page, Section } from '../app/page.tsx';
import { useWords } from '../app/words.ts';
import { DisputeList } from '../features/findings/dispute-list.tsx';
import { FindingList } from '../features/findings/finding-list.tsx';
import { OpenDispute } from '../features/findings/open-dispute.tsx';

export function Component() {
  const words = useWords('books');
  const [isOpening, setOpening] = useState(false);
  return (
    <Page
      title={words.findingsTitle}
      lede={words.findingsLede}
      actions={
        <Button variant="quiet" onClick={() => setOpening(true)}>
          {words.openDispute}
        </Button>
      }
    >
      <div className="grid gap-10">
        <Section title={words.findings}>
          <FindingList />
        </Section>
        <Section title={words.disputes}>
          <DisputeList />
        </Section>
      </div>
      {isOpening ? <OpenDispute onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}
