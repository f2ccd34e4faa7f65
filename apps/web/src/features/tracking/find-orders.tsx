import type { FindOrders as Asked } from '@sweetspot/domain/orders/inputs';
import { ORDER_STANDINGS } from '@sweetspot/domain/orders/order-table';
import { Button, Field, Select, TextInput } from '@sweetspot/ui';
import { Search } from 'lucide-react';
import { Form } from 'react-router';
import { useWords } from '../../app/words.ts';
import { isAsking } from './orders-ask.ts';

/** A plain form whose answers stand in the address, so that it can be kept, gone back to, and used without scripts. */
export function FindOrders({ asked }: { asked: Asked }) {
  const words = useWords('account');
  return (
    <search aria-label={words.findOrders}>
      <details open={isAsking(asked)}>
        <summary className="inline-flex min-h-touch cursor-pointer items-center font-medium text-accent-text underline underline-offset-4">
          {words.findOrders}
        </summary>
        <Form action="/orders" className="mt-3 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
          <Field label={words.findWords} className="sm:col-span-2">
            <TextInput type="search" name="find" maxLength={100} defaultValue={asked.words} lead={<Search aria-hidden />} />
          </Field>
          <Field label={words.findStanding}>
            <Select name="standing" defaultValue={asked.standing ?? ''}>
              <option value="">{words.findAny}</option>
              {ORDER_STANDINGS.map((standing) => (
                <option key={standing} value={standing}>
                  {words.standings[standing]}
                </option>
              ))}
            </Select>
          </Field>
          <div className="grid grid-cols-2 gap-3 sm:col-span-2">
            <Field label={words.findFrom}>
              <TextInput type="date" name="from" defaultValue={asked.from ?? ''} />
            </Field>
            <Field label={words.findTo}>
              <TextInput type="date" name="to" defaultValue={asked.to ?? ''} />
            </Field>
          </div>
          <Button type="submit" variant="quiet">
            {words.find}
          </Button>
        </Form>
      </details>
    </search>
  );
}
