import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/** For a form whose draft may lack what the schema wants (a pin not yet set): the schema is what says so. */
export function draftResolver<Draft extends FieldValues, Output>(schema: z.ZodType<Output>): Resolver<Draft, unknown, Output> {
  return zodResolver(schema as z.ZodType<Output, Draft>);
}
