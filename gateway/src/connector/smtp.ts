import { connect, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { Mail, MailServer } from './mail.js';
import { dataOf, isMailbox } from './mail.js';

/**
 * Why a message was not handed over. `address`: sender or receiver is no mailbox. `unsafe`: a password would go over a line without TLS.
 * `refused`: the server said no, with its `code`. `timeout`, `network`: it did not answer.
 */
export type MailFailure =
  | { readonly kind: 'address' | 'unsafe' | 'timeout' | 'network' }
  | { readonly kind: 'refused'; readonly code: number };

class Failed extends Error {
  constructor(readonly failure: MailFailure) {
    super(failure.kind);
  }
}

/**
 * Hands a message to the publisher's own server of outgoing mail, as RFC 6409 and RFC 5321 have it: with TLS from the start (`smtps`) or by
 * STARTTLS where the server offers it, and with AUTH PLAIN over TLS only. The server is the operator's: it may stand in the same network.
 * @returns Undefined once the server has taken it.
 */
export async function sendMail(
  server: MailServer,
  mail: Mail,
  { timeout = 20_000, tls = {} }: { readonly timeout?: number; readonly tls?: ConnectionOptions } = {},
): Promise<MailFailure | undefined> {
  if (![mail.from, ...mail.to].every(isMailbox) || mail.to.length === 0) return { kind: 'address' };
  const { host, port } = server;
  const talk = new Talk(
    server.secure ? connectTls({ ...tls, host, port, servername: host }) : connect({ host, port }),
  );
  const clock = setTimeout(() => talk.fail({ kind: 'timeout' }), timeout);
  try {
    await talk.answer();
    await hand(talk, server, mail, tls);
    return undefined;
  } catch (error) {
    return error instanceof Failed ? error.failure : { kind: 'network' };
  } finally {
    clearTimeout(clock);
    talk.end();
  }
}

async function hand(
  talk: Talk,
  { host, secure, user, password }: MailServer,
  mail: Mail,
  tls: object,
): Promise<void> {
  const greeting = `EHLO ${/^[\w.-]+$/.test(hostname()) ? hostname() : 'localhost'}`;
  const offered = await talk.say(greeting);
  let isSafe = secure;
  if (!secure && /^250[ -]STARTTLS\b/im.test(offered)) {
    await talk.say('STARTTLS');
    await talk.secure({ ...tls, host, servername: host });
    await talk.say(greeting);
    isSafe = true;
  }
  if (user !== undefined) {
    if (!isSafe) throw new Failed({ kind: 'unsafe' });
    await talk.say(`AUTH PLAIN ${Buffer.from(`\0${user}\0${password ?? ''}`).toString('base64')}`);
  }
  await talk.say(`MAIL FROM:<${mail.from}>`);
  for (const to of mail.to) await talk.say(`RCPT TO:<${to}>`);
  await talk.say('DATA');
  await talk.say(`${dataOf(mail)}\r\n.`);
  // The message is the server's from here on: how it says goodbye changes nothing.
  await talk.say('QUIT').catch(() => undefined);
}

/** One line of talk with a server: what is said, and what it answers. */
class Talk {
  #socket: Socket;
  #text = '';
  #failure: MailFailure | undefined;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = this.#listen(socket);
  }

  /** Says a line, and waits for an answer that is no refusal. */
  async say(line: string): Promise<string> {
    this.#socket.write(`${line}\r\n`);
    return this.answer();
  }

  async answer(): Promise<string> {
    for (;;) {
      // The last line of an answer has a space behind its code.
      const whole = /^(?:\d{3}-.*\r?\n)*(\d{3})(?: .*)?\r?\n/.exec(this.#text);
      if (whole) {
        this.#text = this.#text.slice(whole[0].length);
        const code = Number(whole[1]);
        if (code >= 400) throw new Failed({ kind: 'refused', code });
        return whole[0];
      }
      if (this.#failure) throw new Failed(this.#failure);
      await new Promise<void>((wake) => (this.#wake = wake));
    }
  }

  /** Goes on over TLS. What came before it was not said by who holds the certificate, and is forgotten. */
  async secure(options: ConnectionOptions): Promise<void> {
    this.#socket.removeAllListeners();
    this.#text = '';
    const socket = connectTls({ ...options, socket: this.#socket });
    this.#socket = this.#listen(socket);
    await new Promise<void>((done, failed) => {
      socket.once('secureConnect', done);
      socket.once('error', () => failed(new Failed({ kind: 'network' })));
      socket.once('close', () => failed(new Failed(this.#failure ?? { kind: 'network' })));
    });
  }

  fail(failure: MailFailure): void {
    this.#failure ??= failure;
    this.#socket.destroy();
    this.#wake();
  }

  end(): void {
    this.#socket.destroy();
  }

  #listen(socket: Socket): Socket {
    socket.on('data', (piece: Buffer) => {
      this.#text += piece.toString('latin1');
      if (this.#text.length > 100_000) return this.fail({ kind: 'network' });
      this.#wake();
    });
    socket.on('error', () => this.fail({ kind: 'network' }));
    socket.on('close', () => this.fail({ kind: 'network' }));
    return socket;
  }
}
