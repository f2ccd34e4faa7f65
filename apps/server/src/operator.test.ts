import { expect, test } from 'vitest';
import { operatorOf, warnOfUnsaidOperator } from './operator.ts';

const warnings = (env: Parameters<typeof warnOfUnsaidOperator>[0]): unknown[] => {
  const said: unknown[] = [];
  warnOfUnsaidOperator(env, { warn: (about: unknown) => void said.push(about) });
  return said;
};

test('outside development it is logged who is still made up', () => {
  const all = {
    OPERATOR_NAME: 'Sweet Foods',
    OPERATOR_ADDRESS: '12 Station Road',
    OPERATOR_EMAIL: 'help@sweetspot.example',
    OPERATOR_PHONE: '+91 231 265 0000',
    OPERATOR_HOURS: '1-5 09:30-18:00',
    GRIEVANCE_OFFICER: 'Asha Patil',
    GRIEVANCE_EMAIL: 'grievance@sweetspot.example',
  };
  expect(warnings({ ...all, APP_ENV: 'production' })).toEqual([{ unsaid: ['GRIEVANCE_PHONE'] }]);
  expect(warnings({ ...all, GRIEVANCE_PHONE: '+91 231 265 0001', APP_ENV: 'production' })).toEqual([]);
  expect(warnings({ APP_ENV: 'development' })).toEqual([]);
});

test('whoever is made up says so', () => {
  expect(operatorOf({}).name).toContain('not a real company');
  expect(operatorOf({ OPERATOR_NAME: 'Sweet Foods' }).name).toBe('Sweet Foods');
});
