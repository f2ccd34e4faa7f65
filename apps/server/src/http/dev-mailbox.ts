import { drawMailPicture, type Services } from '@sweetspot/api/server';
import type { Db } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const listQuery = z.object({ to: z.string().max(254).optional(), kind: z.string().max(60).optional() });
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/dev/mail`: what was sent while no SMTP server is set. `/dev/mail.json?to=` is the same for tests. Never in production. */
export function registerDevMailbox(app: FastifyInstance, { db, drawings }: Pick<Services, 'db' | 'drawings'>): void {
  const list = (query: unknown) => {
    const parsed = listQuery.safeParse(query);
    if (!parsed.success) throw new AppError('INPUT_MALFORMED');
    const { to, kind } = parsed.data;
    return db.prisma.mail.findMany({
      where: { state: 'sent', ...(to && { recipient: to.toLowerCase() }), ...(kind && { kind }) },
      select: { id: true, kind: true, recipient: true, subject: true, sentAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
    });
  };

  app.get('/dev/mail', async (request, reply) => {
    const rows = (await list(request.query)).map(
      (mail) =>
        `<tr><td>${mail.sentAt?.toISOString() ?? ''}</td><td>${escape(mail.recipient)}</td><td><a href="/dev/mail/${mail.id}">${escape(mail.subject ?? mail.kind)}</a></td></tr>`,
    );
    const table = `<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    return html(reply, page(rows.length === 0 ? '<p>No mail has been sent yet.</p>' : table));
  });

  app.get('/dev/mail.json', async (request) => ({ items: await list(request.query) }));

  app.get<{ Params: { id: string } }>('/dev/mail/:id', async (request, reply) =>
    html(reply, withPictures(request.params.id, (await read(db, request.params.id)).html ?? '')),
  );

  app.get<{ Params: { id: string } }>('/dev/mail/:id/text', async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send((await read(db, request.params.id)).text ?? ''),
  );

  app.get<{ Params: { id: string; file: string } }>('/dev/mail/:id/:file', async (request, reply) => {
    const { id, file } = request.params;
    await read(db, id);
    const picture = file.endsWith('.png') ? await drawMailPicture({ db, drawings }, id, file.slice(0, -'.png'.length)) : null;
    if (picture === null) throw new AppError('NOT_FOUND');
    return reply.type('image/png').send(Buffer.from(picture));
  });
}

/** Where a mail program would show the picture that came along, a browser asks for it. */
function withPictures(id: string, body: string): string {
  return body.replace(/\bcid:(cake-\d+)/g, `/dev/mail/${id}/$1.png`);
}

async function read(db: Db, id: string) {
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND');
  const mail = await db.prisma.mail.findUnique({ where: { id }, select: { html: true, text: true } });
  if (mail === null) throw new AppError('NOT_FOUND');
  return mail;
}

function html(
  reply: { type(type: string): { header(name: string, value: string): { send(body: string): unknown } } },
  body: string,
): unknown {
  return reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(body);
}

function page(content: string): string {
  const style =
    'body{font:16px/1.5 system-ui;margin:clamp(16px,4vw,32px);background:#fbf6ee;color:#3b2a24}h1{font:600 28px Georgia,serif}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:8px;border-bottom:1px solid #e6dccd;vertical-align:top;overflow-wrap:anywhere}td:first-child{white-space:nowrap}@media(max-width:640px){thead{display:none}td{display:block;border:0;padding:2px 0}tr{display:block;padding:10px 0;border-bottom:1px solid #e6dccd}}a{color:#a8244f}';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Development mailbox</title><style>${style}</style></head><body><h1>Development mailbox</h1>${content}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
