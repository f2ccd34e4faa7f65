import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { wrappedText } from './wrapped-text-rule.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'tsx' } } });

tester.run('text beside other children stands in an element of its own', wrappedText as never, {
  valid: [
    // The only child is written as a whole.
    '<p>{words.name}</p>',
    '<p>{isOpen ? words.open : null}</p>',
    '<Button>{word}</Button>',
    '<Badge icon={<Wifi />}>{word}</Badge>',
    '<option>{a} of {b}</option>',
    // Elements beside each other, however they come and go.
    '<p><Icon /><span>{word}</span></p>',
    '<ul>{items.map((item) => <li key={item.id}>{item.name}</li>)}{isMore ? <More /> : null}</ul>',
    '<p>{isOpen && <b>{word}</b>}<span>{word}</span></p>',
    'function Card() { const head = isWide ? <b>{a}</b> : null; return <div>{head}<i /></div>; }',
    '<label>{icon}<span>{label}</span></label>',
    // Words that never change, with nothing that could come before them.
    '<p>Serves <span>{count}</span></p>',
    "<p><b>{a}</b>{' '}<i>{b}</i></p>",
    `<p>
      {/* Only a comment */}
      {word}
    </p>`,
  ],
  invalid: [
    { code: '<p>Serves {count}</p>', errors: 1 },
    { code: '<Button><Icon />{words.print}</Button>', errors: 1 },
    { code: '<span>{icon}{children}</span>', errors: 1 },
    { code: "<p>{isOpen ? 'open' : 'shut'}<Icon /></p>", errors: 1 },
    { code: '<p>{count > 0 ? `${count}` : null}<b /></p>', errors: 1 },
    { code: '<p>{isLate ? <Late /> : null} at the door</p>', errors: 1 },
    { code: '<>{word}</>', errors: 1 },
    { code: '<Fragment key={id}>and</Fragment>', errors: 1 },
    { code: '<p>{names.map((name) => name)}</p>', errors: 1 },
    { code: '<p>{names.map((name) => { if (name) return name; return <b />; })}<i /></p>', errors: 1 },
    { code: 'function Card({ label }) { return <p>{label}<i /></p>; }', errors: 1 },
    { code: "function Card() { const said = isOpen ? 'a' : <b />; return <p>{said}<i /></p>; }", errors: 1 },
  ],
});
