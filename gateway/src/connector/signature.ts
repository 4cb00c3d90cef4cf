import { createHmac } from 'node:crypto';

/** `Tinbox-Signature: t=SECONDS,v1=HEX`, the HMAC-SHA256 of `SECONDS.BODY`: what is sent to addresses of the publisher. */
export function signature(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
