import { randomUUID } from 'node:crypto';

/** The publisher's server of outgoing mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, rather than by STARTTLS. */
  readonly secure: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** `smtp://user:password@mail.example:587`, `smtps://…` (465). */
export function readMailServer(address: string): MailServer | undefined {
  if (!/^smtps?:\/\//.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  if (!hostname) return undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...(username && { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
  };
}

/** A mailbox that is written as it is sent: no name, no line end, nothing that a server would read as more. */
export const isMailbox = (text: string): boolean =>
  text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text);

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** A subject in words of at most 75 characters (RFC 2047). */
const encodedSubject = (subject: string): string =>
  (subject.replace(/\s+/g, ' ').match(/.{1,12}/gu) ?? [])
    .map((part) => `=?UTF-8?B?${base64(part)}?=`)
    .join('\r\n ');

/** The message as RFC 5322 has it; its text as base64, in which no line begins with a point. */
export const dataOf = ({ from, to, subject, text, at }: Mail): string =>
  [
    `From: <${from}>`,
    `To: ${to.map((each) => `<${each}>`).join(', ')}`,
    `Subject: ${encodedSubject(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@${from.split('@')[1]}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text).match(/.{1,76}/g) ?? []),
  ].join('\r\n');
