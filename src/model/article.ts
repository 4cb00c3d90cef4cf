import type { Reason } from './ranking.js';

/** One story, in our words. Every text is plain text in NFC; every URL is absolute and safe to follow. */
export interface Article {
  /** The feed's own identifier, else the URL. Stable within one feed only. */
  readonly id: string;
  /** Where the story is: http or https. */
  readonly url: string;
  /** The whole headline. */
  readonly title: string;
  /** The headline came cut from the feed ("…" at its end) and nothing completed it yet. */
  readonly titleCut?: true;
  /** The words above the headline; the section serves where there are none. */
  readonly kicker?: string;
  /** Standfirst or excerpt. */
  readonly summary?: string;
  readonly image?: Picture;
  /** First publication: RFC 3339 in UTC (`2024-04-10T10:04:00Z`), or a day alone (`2024-04-10`). */
  readonly published?: string;
  /** Last change, in the same form. */
  readonly updated?: string;
  readonly authors?: readonly Author[];
  readonly section?: string;
  readonly tags?: readonly string[];
  /** The place code or place that opens the summary, for example `QTO`. */
  readonly dateline?: string;
  readonly media?: Media;
  /** Who may read it. Absent means anyone. */
  readonly access?: 'registered' | 'members';
  /** Paid content. It is never shown without its label. */
  readonly sponsored?: true;
  /** Who paid, shown behind the label. */
  readonly sponsor?: string;
  /** Still being reported. */
  readonly live?: true;
  /** Number of readers' comments; 0 is a known zero, absent is unknown. */
  readonly commentCount?: number;
  /** An editor's rank, 1 first. Pinned stories stand before the others. */
  readonly pin?: number;
  /** Why it stands in its list, where that is ranked. */
  readonly reason?: Reason;
  /** BCP 47 tag of the title and summary, where it differs from the feed's. */
  readonly language?: string;
}

export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** A picture with what is needed to reserve its place. */
export interface Picture {
  readonly src: string;
  /** Pixels of `src`. */
  readonly width?: number;
  readonly height?: number;
  /** What the picture shows. Empty or absent: decoration beside the headline. */
  readonly alt?: string;
  /** The same picture in other widths, narrowest first. */
  readonly sources?: readonly PictureSource[];
  /** Who made it. */
  readonly credit?: string;
  /** What must stay visible when the picture is cropped: 0 to 1 from the left and from the top. */
  readonly focus?: FocalPoint;
}

export interface PictureSource {
  readonly src: string;
  /** Pixels. */
  readonly width: number;
}

export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** What else the story is, beside text. */
export interface Media {
  readonly kind: 'video' | 'audio' | 'gallery';
  /** Seconds. */
  readonly duration?: number;
}
