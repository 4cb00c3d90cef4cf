import type { FindingKind, Mender } from '../check/finding.js';
import type { NoteKind } from '../feed/notes.js';
import type { DropReason } from '../../src/model/diagnosis.js';
import type { FeedFailure } from '../../src/model/failure.js';

/** One thing said on two lines: what is so, and what to do about it. */
export type Advice = readonly [what: string, mend: string];

export type CommandName = 'prerender' | 'check' | 'feed' | 'weather';

/** Every word that the command line says. A missing one is a compile error, not a blank. */
export interface CliWords {
  /** `tinbox --help`, and that of each command. */
  readonly help: Readonly<Record<'tinbox' | CommandName, string>>;

  readonly unknownCommand: (name: string, nearest: string | undefined) => Advice;
  readonly unknownOption: (name: string, nearest: string | undefined, command: string) => Advice;
  readonly missingValue: (option: string, command: string) => Advice;
  readonly needlessValue: (option: string) => Advice;
  readonly badValue: (option: string, value: string, allowed: string) => Advice;
  readonly noInput: (command: string) => Advice;
  readonly unreadable: (path: string, why: string) => Advice;
  /** A feed was given where a page is read. */
  readonly isFeed: (path: string) => Advice;
  readonly unwritable: (path: string, why: string) => Advice;
  readonly noOutput: Advice;
  readonly oneInput: Advice;
  readonly needsBase: (option: string) => Advice;
  readonly watchNeedsFile: Advice;
  readonly charset: (charset: string) => Advice;
  readonly badWidget: (text: string) => Advice;
  readonly unknownWidget: (name: string, nearest: string | undefined, known: readonly string[]) => Advice;
  readonly unexpected: (message: string) => Advice;

  /** Why an address gave nothing. */
  readonly failure: (failure: FeedFailure, cause: string) => Advice;

  /** What a fault of a page is, for its quote; and what mends it. */
  readonly found: Readonly<Record<FindingKind, string>>;
  readonly mends: Readonly<
    Record<FindingKind, (element: Mender | undefined, attribute: string | undefined) => string>
  >;
  readonly clean: string;
  readonly faults: (count: number) => string;
  readonly places: (count: number) => string;

  /** Why a widget was left as it was written. Of a feed that failed, only that. */
  readonly left: { readonly feed: string } & Readonly<
    Record<'missing' | 'empty' | 'place' | 'fault', Advice>
  >;
  readonly written: (pages: number, left: number, others: number) => string;
  readonly kept: (path: string) => Advice;
  readonly watching: (path: string) => string;

  readonly weather: WeatherCommandWords;

  readonly doctor: {
    readonly rows: Readonly<
      Record<
        | 'format'
        | 'title'
        | 'language'
        | 'items'
        | 'dates'
        | 'images'
        | 'titles'
        | 'type'
        | 'size'
        | 'cors'
        | 'fresh'
        | 'next',
        string
      >
    >;
    readonly itemsOf: (fit: number, all: number) => string;
    readonly dropped: Readonly<Record<DropReason, string>>;
    readonly itemNumbers: (numbers: string) => string;
    readonly datesGuessed: (count: number) => string;
    readonly datesDropped: (count: number) => string;
    readonly imagesUpgraded: (count: number) => string;
    readonly titlesCut: (count: number) => string;
    readonly withPicture: (count: number) => string;
    readonly good: string;
    readonly none: string;
    readonly anyone: string;
    readonly onlyOrigin: (origin: string) => string;
    readonly sameOrigin: string;
    readonly seconds: (seconds: number) => string;
    readonly bytes: (bytes: string, limit: string) => string;
    readonly notes: Readonly<Record<NoteKind, Advice>>;
    readonly wrote: (path: string, stories: number) => string;
  };
}

/** What `tinbox weather` says. */
export interface WeatherCommandWords {
  readonly needsConfig: Advice;
  readonly needsOutput: Advice;
  /** @param at The part that is wrong, or '' where it is no JSON. */
  readonly badConfig: (path: string, at: string) => Advice;
  readonly needsKey: Advice;
  readonly notCommercial: Advice;
  /** What stands beside a forecast, a place's air or an authority's warnings, could not be had. */
  readonly besideFailure: (what: string, why: string) => Advice;
  readonly failure: (place: string, why: string, kept: boolean) => Advice;
  readonly place: (place: string, kind: 'fresh' | 'unchanged' | 'new' | 'kept' | 'failed') => string;
}
