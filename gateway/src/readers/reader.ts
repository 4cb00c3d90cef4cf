import { secretOf } from '../database/secret.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { memberOf, type Member } from './sign-in.js';
import { deviceOf } from './token.js';

/** Who asks: by the device's own token, by the publisher's sign-in, by both or by neither. */
export interface Reader {
  readonly device?: string | undefined;
  readonly member?: Member | undefined;
}

/** Reads `Tinbox-Token` and `Authorization: Bearer`. @throws Problem for forged ones: nobody is taken for a guest by mistake. */
export async function readerOf(gateway: Gateway, headers: Headers): Promise<Reader> {
  const token = headers.get('tinbox-token');
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const device = token ? deviceOf(await secretOf(gateway.database), token) : undefined;
  if (token && device === undefined) throw new Problem('token-forged');
  const member = bearer ? await memberOf(gateway, bearer) : undefined;
  return { device, member };
}

/** Whether a comment is this reader's. */
export const isAuthor = (
  comment: { readonly device: string | null; readonly member: string | null; readonly site: string },
  { device, member }: Reader,
): boolean =>
  (device !== undefined && comment.device === device) ||
  (member !== undefined && comment.member === member.subject && isOf(member, comment.site));

/** Whether a publisher's sign-in counts on a site. */
const isOf = ({ site }: Member, of: string): boolean => site === undefined || site === of;

/** @throws Problem `sign-in-forged` for the sign-in of another site. */
export function mustBeOf({ member }: Reader, site: string): void {
  if (member && !isOf(member, site)) throw new Problem('sign-in-forged');
}

/** What votes are known by. */
export const voterOf = ({ subject }: Member): string => `member:${subject}`;
