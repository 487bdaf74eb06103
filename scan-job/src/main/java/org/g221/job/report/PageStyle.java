package org.g221.job.report;

import org.g221.job.plot.PlotStyle;

/** Style sheet of the page, apart from its plots. */
final class PageStyle {

  private static final String SHEET =
      """
      :root { color-scheme: light dark; --ink: #1b1f24; --quiet: #5d6673; --paper: #ffffff;
        --line: #d9dee5; --shade: #f4f6f9; --accent: #1f62ad; --less: #c0341d;
        --notice: #fff6df; --notice-line: #d99a1e; --edge: #7d8794;
        --dot-1: #1f62ad; --dot-2: #7fb2e2; --dot-3: #b9d7f1; --faint: #c9ced6;
        --own: #1b1f24; --overlaid-1: #00795a; --overlaid-2: #8c3a8c; --overlaid-3: #7a5200 }
      @media screen and (prefers-color-scheme: dark) {
        :root { --ink: #e4e8ed; --quiet: #98a2b0; --paper: #171b21; --line: #353d48;
          --shade: #1f252d; --accent: #62a8ee; --less: #ff8468;
          --notice: #33290f; --notice-line: #b8811a; --edge: #76818f;
          --dot-1: #62a8ee; --dot-2: #2f6cab; --dot-3: #234b76; --faint: #4a525e;
          --own: #ffffff; --overlaid-1: #3ddcab; --overlaid-2: #e39be3; --overlaid-3: #e2c272 }
      }
      * { box-sizing: border-box }
      body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 1180px; color: var(--ink);
        background: var(--paper); font: 16px/1.5 system-ui, "Helvetica Neue", Arial, sans-serif }
      h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere }
      h2 { margin: 2.8rem 0 0.9rem; font-size: 1.3rem }
      a { color: var(--accent) }
      nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem; padding: 0; list-style: none }
      .quiet, figcaption { color: var(--quiet) }
      .headline { margin: 1.2rem 0; padding: 0.9rem 1.2rem; font-size: 1.15rem;
        background: var(--shade); border-left: 4px solid var(--accent) }
      .statement { margin: 0.4rem 1.2rem }
      .notice { margin: 1.2rem 0; padding: 0.7rem 1.2rem; background: var(--notice);
        border-left: 4px solid var(--notice-line) }
      .notice ul { margin: 0.3rem 0; padding-left: 1.2rem }
      .figures { display: grid; gap: 1.5rem;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)) }
      figure { margin: 0; max-width: 720px }
      figure svg { display: block; width: 100%; height: auto }
      figcaption { margin-top: 0.3rem; font-size: 0.92rem }
      .columns { display: flex; flex-wrap: wrap; gap: 1.5rem 3.5rem; align-items: flex-start }
      .scroll { overflow-x: auto }
      table { border-collapse: collapse; font-size: 0.94rem; font-variant-numeric: tabular-nums }
      caption { padding-bottom: 0.4rem; text-align: left; color: var(--quiet) }
      th, td { padding: 0.25rem 1.4rem 0.25rem 0; border-bottom: 1px solid var(--line);
        text-align: left; vertical-align: baseline; font-weight: normal }
      thead th { border-bottom-color: var(--quiet); font-weight: 600; vertical-align: bottom }
      tfoot th, tfoot td { border-bottom: 0; font-weight: 600 }
      .value { text-align: right; white-space: nowrap }
      code, pre { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace;
        font-size: 0.88em }
      th code { white-space: nowrap }
      pre { margin: 0; padding: 1rem 1.2rem; overflow-x: auto; background: var(--shade) }
      .bar { display: block; width: 150px; height: 12px }
      .bar .more { fill: var(--accent) }
      .bar .less { fill: var(--less) }
      .bar .zero { stroke: var(--quiet) }
      .bar .other { stroke: var(--ink); stroke-width: 1.6 }
      @media print {
        body { max-width: none; padding: 0; font-size: 11pt }
        nav { display: none }
        .figures { grid-template-columns: 1fr 1fr }
        table { font-size: 8.5pt }
        th, td { padding-right: 0.9em }
        .bar { width: 110px }
        figure, tr, .headline, .notice { break-inside: avoid }
        h2 { break-after: avoid }
        .scroll, pre { overflow: visible }
        pre { white-space: pre-wrap }
        .headline, .notice, .bar, svg { print-color-adjust: exact }
      }
      """;

  private static final String EXPLORER = InlineScript.text("explore/explore.css");

  private PageStyle() {}

  /** Style sheet of page and plots. */
  static String sheet() {
    return SHEET + PlotStyle.adaptive() + EXPLORER;
  }
}
