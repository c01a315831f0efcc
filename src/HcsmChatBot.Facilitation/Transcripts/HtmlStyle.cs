using System.Security.Cryptography;
using System.Text;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>How a transcript looks, and the hash by which its content security policy admits this style and no other.</summary>
/// <remarks>https://www.w3.org/TR/CSP3/#external-hash : the hash is of the text between the tags, exactly.</remarks>
internal static class HtmlStyle
{
    // The parser of HTML reads any line end as \n before the hash is compared.
    internal static readonly string Text = Sheet.ReplaceLineEndings("\n");

    internal static readonly string Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private const string Sheet = """

        :root {
          color-scheme: light dark;
          --paper: #fcfbf8; --ink: #22282b; --soft: #596468; --line: #dedad1; --branch: #b9cdca;
          --accent: #0b5a5e; --wash: #eff3f0; --mark: #fff3c9;
          --text: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
          --title: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", "Noto Serif", "DejaVu Serif", Georgia, serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #16191a; --ink: #e2e4e1; --soft: #a2adaf; --line: #33393b; --branch: #35504f;
            --accent: #86cdc9; --wash: #1e2425; --mark: #3a3416;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 100%/1.6 var(--text); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 5vw, 2rem) 6rem; overflow-wrap: anywhere; }
        h1, h2, h3, p, dl, dd, ol, ul, blockquote { margin: 0; }
        h1, h2, h3 { font-family: var(--title); font-weight: 600; line-height: 1.28; text-wrap: balance; }
        a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
        a:hover { text-decoration-thickness: .12em; }
        :focus-visible { outline: .15rem solid var(--accent); outline-offset: .2rem; border-radius: .1rem; }
        main:focus, .topic:focus { outline: none; }
        .skip { position: absolute; inset-inline-start: -100vw; padding: .5rem 1rem; background: var(--paper); }
        .skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; }

        .kind { color: var(--accent); font-size: .875rem; font-weight: 600; letter-spacing: .02em; }
        h1 { margin-block: .35rem 1rem; font-size: clamp(1.75rem, 1.2rem + 2.8vw, 2.75rem); letter-spacing: -.01em; }
        .when { font-size: 1.0625rem; }
        .when::first-letter { text-transform: uppercase; }
        .zone { color: var(--soft); white-space: nowrap; }
        .opening dl { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin-block: 1.25rem; font-size: .9375rem; }
        .opening dt { color: var(--soft); font-size: .8125rem; }
        .framing { font-size: .9375rem; }
        .coverage { margin-block-start: .75rem; color: var(--soft); font-size: .875rem; }

        nav { margin-block: 2.5rem; padding-block: 1.5rem; border-block: 1px solid var(--line); }
        nav h2 { margin-block-end: .75rem; font-size: 1.0625rem; }
        nav ol { padding: 0; list-style: none; display: grid; gap: .1rem; }
        nav li { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; align-items: baseline; }
        nav a { display: flex; gap: .75rem; padding-block: .3rem; color: inherit; text-decoration: none; }
        nav a:hover .prompt { text-decoration: underline; text-decoration-color: var(--accent); }
        nav .label { flex: none; min-width: 2.25rem; color: var(--accent); font-weight: 600; }
        nav .prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
        .count { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }

        .part { margin-block: 4rem -1.75rem; color: var(--soft); font-size: 1.125rem; font-style: italic; font-weight: 400; }
        section { margin-block-start: 3.5rem; }
        .topic { font-size: clamp(1.25rem, 1.1rem + .8vw, 1.5rem); scroll-margin-block-start: 1.5rem; }
        .topic .label { display: block; margin-block-end: .25rem; color: var(--accent); font: 600 1rem/1.4 var(--text); }
        .topic .prompt { display: block; white-space: pre-line; }
        .asked, .silence { color: var(--soft); font-size: .875rem; }
        .asked { margin-block: .5rem .75rem; padding-block-end: .75rem; border-block-end: 1px solid var(--line); }

        h1, .topic, .message > * { overflow: clip; overflow-clip-margin: .5rem; }
        .message { margin-block-start: 1.5rem; scroll-margin-block-start: 1.5rem; }
        .message:target > .text, .message:target > .byline { background: var(--mark); box-shadow: 0 0 0 .3rem var(--mark); }
        .byline { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; line-height: 1.4; }
        .author { font-weight: 600; }
        .at { color: var(--soft); font-size: .8125rem; text-decoration: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .at:hover { text-decoration: underline; }
        .why, .edited, .reference, .files, .embed, .reactions { color: var(--soft); font-size: .8125rem; }
        .why { font-style: italic; }
        .reference { line-height: 1.5; }
        .text { margin-block-start: .15rem; max-width: 40rem; white-space: pre-wrap; unicode-bidi: plaintext; text-wrap: pretty; }
        .absent { color: var(--soft); font-style: italic; }
        .files { margin-block-start: .25rem; }
        .embed { margin-block-start: .5rem; max-width: 40rem; padding: .5rem .75rem; background: var(--wash); border-inline-start: 2px solid var(--line); }
        .reactions { display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin-block-start: .35rem; padding: 0; list-style: none; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
        .mention { color: var(--accent); font-weight: 500; }
        .replies { margin-block-start: .9rem; padding-inline-start: clamp(.6rem, 2.5vw, 1.25rem); border-inline-start: 2px solid var(--branch); }
        .replies > .message:first-child { margin-block-start: 0; }
        .replies .message { margin-block-start: 1.1rem; }

        @media (max-width: 30rem) {
          nav li { grid-template-columns: 1fr; padding-block-end: .5rem; }
          nav .count { padding-inline-start: 3rem; }
        }
        @media (forced-colors: active) { .replies { border-color: CanvasText; } }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #999; --branch: #999; --accent: #000; --mark: #fff; }
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          .skip { display: none; }
          .topic, .part, .asked, .byline, .reference { break-after: avoid; }
          .embed { background: none; }
          .text { max-width: none; orphans: 3; widows: 3; }
          .framing a::after, .asked a::after { content: " (" attr(href) ")"; }
        }

        """;
}
