interface Props {
  caption: string;
  head: string[];
  rows: string[][];
}

/** A chart's numbers as a table, for those who cannot or would not read the chart. */
export function AsTable({ caption, head, rows }: Props) {
  return (
    <details className="mt-3 text-13">
      <summary className="w-fit cursor-pointer text-ink-2 hover:text-ink max-sm:py-2">
        As a table
      </summary>
      <table className="num mt-2 w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-ink-2">
            {head.map((title, index) => (
              <th key={title} scope="col" className={index ? END : START}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]} className="border-line border-b">
              {row.map((cell, index) => (
                <td key={head[index]} className={index ? END : START}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const START = "py-1.5 pe-3 text-start font-normal";
const END = "py-1.5 ps-3 text-end font-normal";
