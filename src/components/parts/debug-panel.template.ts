import type { Diagnosis } from '../../model/diagnosis.js';
import type { FeedFailure } from '../../model/failure.js';
import { html, nothing } from './html.js';

/** One card as developers see it. */
export interface DebuggedCard {
  readonly title: string;
  /** What share of it is in view, 0 to 1. */
  readonly share: number;
  /** Milliseconds its clock has counted. */
  readonly ms: number;
  readonly counted: boolean;
}

/** What a widget knows of itself, for developers. */
export interface DebugView {
  readonly name: string;
  readonly state: string;
  /** Address of the feed; '' where there is none. */
  readonly src: string;
  /** Milliseconds from the question to the end of the answer; absent where the browser does not say. */
  readonly ms?: number | undefined;
  readonly diagnosis?: Diagnosis | undefined;
  readonly failure?: FeedFailure | undefined;
  /** Whether clocks run: the page is shown and has the focus. */
  readonly attended: boolean;
  readonly cards: readonly DebuggedCard[];
}

const fact = (name: string, value: unknown): unknown =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** What was left out by the adapter, by its place in the feed, counted from 1. */
const dropped = ({ dropped }: Diagnosis): string =>
  dropped.length
    ? `${dropped.length} dropped (${dropped.map(({ index, reason }) => `${index + 1}: ${reason}`).join(', ')})`
    : '0 dropped';

const diagnosisTemplate = (diagnosis: Diagnosis): unknown =>
  html`${fact('format', diagnosis.format)}${fact('items', `${diagnosis.items}, ${dropped(diagnosis)}`)}${fact(
    'dates',
    `${diagnosis.datesGuessed} guessed, ${diagnosis.datesDropped} dropped`,
  )}${fact('titles cut', diagnosis.titlesCut)}${fact('made https', diagnosis.imagesUpgraded)}`;

const failureTemplate = (failure: FeedFailure): unknown =>
  fact(
    'failure',
    Object.entries(failure)
      .map(([name, value]) => (name === 'kind' ? value : `${name} ${value}`))
      .join(', '),
  );

const rowTemplate = ({ title, share, ms, counted }: DebuggedCard, place: number): unknown =>
  html`<tr>
    <td>${place + 1}</td>
    <th scope="row"><bdi>${title}</bdi></th>
    <td>${Math.round(share * 100)} %</td>
    <td>${counted ? nothing : `${Math.round(ms)} ms`}</td>
    <td>${counted ? 'counted' : 'not yet'}</td>
  </tr>`;

/** A widget's feed and the clocks of its cards. In English: it is for developers, never for readers. */
export const debugTemplate = (view: DebugView): unknown =>
  html`<section lang="en" dir="ltr" aria-label=${`Tinbox debug: ${view.name}`}>
    <details open>
      <summary><bdi>${view.name}</bdi></summary>
      <div class="body" tabindex="0" role="group" aria-label="Feed and clocks">
        <dl>
          ${fact('state', view.state)}${fact('feed', view.src || 'none: set by the page, or between the tags')}${
            view.ms === undefined ? nothing : fact('answered in', `${Math.round(view.ms)} ms`)
          }${view.diagnosis ? diagnosisTemplate(view.diagnosis) : nothing}${
            view.failure ? failureTemplate(view.failure) : nothing
          }${fact('shown', view.cards.length)}${fact(
            'clocks',
            view.attended ? 'may run' : 'stand still: the page is hidden or has no focus',
          )}
        </dl>
        ${
          view.cards.length
            ? html`<table>
                <thead>
                  <tr>
                    <th scope="col">place</th>
                    <th scope="col">story</th>
                    <th scope="col">in view</th>
                    <th scope="col">clock</th>
                    <th scope="col">impression</th>
                  </tr>
                </thead>
                <tbody>
                  ${view.cards.map(rowTemplate)}
                </tbody>
              </table>`
            : nothing
        }
      </div>
    </details>
  </section>`;
