import { isMailbox, readMailServer, type MailServer } from '../connector/mail.js';

/** Whom to alert, and when. */
export interface Alerts {
  /** A comment that waits for so long is an alert. */
  readonly minutes: number;
  readonly hook?: { readonly url: string; readonly secret: string } | undefined;
  readonly mail?:
    { readonly server: MailServer; readonly from: string; readonly to: readonly string[] } | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads TINBOX_ALERT_MINUTES (30), TINBOX_ALERT_URL with TINBOX_ALERT_SECRET, and TINBOX_ALERT_MAIL (mailboxes) with TINBOX_ALERT_FROM
 * and TINBOX_SMTP_URL.
 * @param fault Told of a variable that cannot be read, or is missing beside another.
 * @returns Undefined where nobody is to be alerted.
 */
export function readAlerts(
  env: Environment,
  fault: (name: string, value: string) => void,
): Alerts | undefined {
  const value = (name: string): string => env[name]?.trim() ?? '';
  const minutes = value('TINBOX_ALERT_MINUTES') || '30';
  if (!/^[1-9]\d{0,4}$/.test(minutes)) fault('TINBOX_ALERT_MINUTES', minutes);
  const url = value('TINBOX_ALERT_URL');
  const secret = value('TINBOX_ALERT_SECRET');
  if (url && !(/^https?:\/\//.test(url) && URL.canParse(url))) fault('TINBOX_ALERT_URL', url);
  if (url && !secret) fault('TINBOX_ALERT_SECRET', '');
  const to = value('TINBOX_ALERT_MAIL')
    .split(/[,\s]+/)
    .filter(Boolean);
  const from = value('TINBOX_ALERT_FROM') || (to[0] ?? '');
  const server = readMailServer(value('TINBOX_SMTP_URL'));
  if (!to.every(isMailbox)) fault('TINBOX_ALERT_MAIL', to.join(', '));
  if (to.length > 0 && !isMailbox(from)) fault('TINBOX_ALERT_FROM', from);
  // An address with a password in it is not repeated on a screen.
  if (to.length > 0 && !server) fault('TINBOX_SMTP_URL', '…');
  if (!url && to.length === 0) return undefined;
  return {
    minutes: Number(minutes),
    hook: url ? { url, secret } : undefined,
    mail: server && to.length > 0 ? { server, from, to } : undefined,
  };
}
