import { html, nothing } from 'lit';

/** One column of a table. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** Figures stand at the end of their column. */
  readonly isFigure?: boolean;
}

/**
 * Rows beneath a line of labels. On narrow pages each row is a group of lines, with the labels before their values.
 * @param caption What the table is, for who listens.
 */
export const table = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): unknown => html`
  <table class="table">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          ({ label, isFigure }) => html`<th scope="col" class=${isFigure ? 'figure' : nothing}>${label}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(
              ({ label, cell, isFigure }) =>
                html`<td class=${isFigure ? 'figure' : nothing} data-label=${label}>${cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>
`;
