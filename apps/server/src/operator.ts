import type { Log } from '@sweetspot/api/server';
import type { Operator } from '@sweetspot/domain/contact/operator';
import { z } from 'zod';
import type { Env } from './env.ts';

const absent = (value: unknown): unknown => (value === '' ? undefined : value);
const said = (most: number) => z.preprocess(absent, z.string().trim().min(2).max(most, `must have ${most} characters or fewer`).optional());
const address = z.preprocess(absent, z.email('must be an e-mail address').optional());
const HOURS = /^([1-7])-([1-7]) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** The operator's settings. Who runs a marketplace and answers complaints has to be said; nobody can guess it. */
export const operatorSettings = {
  OPERATOR_NAME: said(200),
  OPERATOR_ADDRESS: said(300),
  OPERATOR_EMAIL: address,
  OPERATOR_PHONE: said(40),
  OPERATOR_HOURS: z.preprocess(absent, z.string().regex(HOURS, 'must read like 1-6 10:00-18:00, Monday being 1').optional()),
  GRIEVANCE_OFFICER: said(200),
  GRIEVANCE_EMAIL: address,
  GRIEVANCE_PHONE: said(40),
};

type Settings = { readonly [Name in keyof typeof operatorSettings]?: string | undefined };

/** On a laptop. They are nobody's, and say so. */
const DEMO: Readonly<Record<keyof typeof operatorSettings, string>> = {
  OPERATOR_NAME: 'SweetSpot Demo (not a real company)',
  OPERATOR_ADDRESS: '1 Demo Street, Kolhapur, Maharashtra 416001, India',
  OPERATOR_EMAIL: 'help@sweetspot.test',
  OPERATOR_PHONE: '+91 231 000 0000',
  OPERATOR_HOURS: '1-6 10:00-18:00',
  GRIEVANCE_OFFICER: 'Demo Officer',
  GRIEVANCE_EMAIL: 'grievance@sweetspot.test',
  GRIEVANCE_PHONE: '+91 231 000 0001',
};

/** Where real people buy they are told of nobody until the operator says who it is; that is no danger to them, so it is no reason not to start. */
export function warnOfUnsaidOperator(env: Settings & Pick<Env, 'APP_ENV'>, log: Pick<Log, 'warn'>): void {
  const unsaid = Object.keys(operatorSettings).filter((name) => env[name as keyof Settings] === undefined);
  if (env.APP_ENV !== 'development' && unsaid.length > 0) log.warn({ unsaid }, 'customers read of a made-up operator until these are set');
}

export function operatorOf(settings: Settings): Operator {
  const set = { ...DEMO, ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) } as typeof DEMO;
  const [, fromDay, toDay, opensHour, opensMinute, closesHour, closesMinute] = HOURS.exec(set.OPERATOR_HOURS) ?? [];
  return {
    name: set.OPERATOR_NAME,
    address: set.OPERATOR_ADDRESS,
    email: set.OPERATOR_EMAIL,
    phone: set.OPERATOR_PHONE,
    hours: {
      fromDay: Number(fromDay),
      toDay: Number(toDay),
      opens: `${opensHour}:${opensMinute}`,
      closes: `${closesHour}:${closesMinute}`,
    },
    grievanceOfficer: { name: set.GRIEVANCE_OFFICER, email: set.GRIEVANCE_EMAIL, phone: set.GRIEVANCE_PHONE },
  };
}
