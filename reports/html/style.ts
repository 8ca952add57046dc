// The look of the page: calm type, one accent colour, readable at phone width and on paper.

export const STYLE = `
:root{--ink:#1d2524;--quiet:#5c6867;--line:#dfe5e4;--soft:#f4f7f6;--accent:#0f6b63;--accent-soft:#e2efed}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em;font-weight:650}
h2{font-size:1.25rem;margin:3rem 0 .5rem;padding-top:1.25rem;border-top:1px solid var(--line);font-weight:650}
h3{font-size:1.05rem;margin:2rem 0 .4rem;font-weight:650}
h4{font-size:.95rem;margin:1.4rem 0 .3rem;font-weight:650}
p{margin:.5rem 0}
a{color:var(--accent);text-underline-offset:.15em}
ul,ol{margin:.5rem 0;padding-left:1.4rem}
li{margin:.2rem 0}
.quiet{color:var(--quiet);font-size:.9rem}
.panel{background:var(--accent-soft);border-left:4px solid var(--accent);padding:.8rem 1.1rem;margin:1.25rem 0;border-radius:0 6px 6px 0}
.first{list-style:none;padding:0}
.first li{display:flex;gap:.9rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.first .count{font-size:1.4rem;line-height:1.2;font-weight:650;color:var(--accent);min-width:2.2rem;text-align:right;font-variant-numeric:tabular-nums}
.numbers{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:1.25rem 0;padding:0;list-style:none}
.numbers b{display:block;font-size:1.5rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.mark{display:inline-block;font-size:.75rem;font-weight:650;letter-spacing:.03em;padding:.1rem .5rem;border-radius:3px;border:1px solid var(--accent);color:var(--accent);margin-right:.5rem;vertical-align:.1rem;white-space:nowrap}
.mark.critical,.mark.high{background:var(--accent);color:#fff}
dl{display:grid;grid-template-columns:8.5rem 1fr;gap:.35rem 1rem;margin:.6rem 0}
dt{color:var(--quiet)}
dd{margin:0}
dd ol{margin:0}
.rows{list-style:none;padding:0;margin:.9rem 0 0}
.rows>li{position:relative;padding:.7rem 0 .7rem 2.1rem;border-top:1px solid var(--line);margin:0;break-inside:avoid}
.box{position:absolute;left:0;top:.95rem;width:1.05rem;height:1.05rem;border:1.5px solid var(--ink);border-radius:3px}
.rows .text{white-space:pre-line;background:var(--soft);padding:.6rem .8rem;border-radius:6px}
q{background:var(--accent-soft);padding:0 .2rem;border-radius:3px}
.sign{display:flex;gap:1rem;color:var(--quiet);font-size:.85rem;margin-top:.4rem}
.sign span{flex:2;border-bottom:1px solid var(--quiet);padding-bottom:.1rem}
.sign span+span{flex:1}
figure{margin:1.5rem 0;break-inside:avoid}
figcaption{font-weight:650;font-size:.95rem;margin-bottom:.5rem}
svg{width:100%;height:auto;display:block;font:12.5px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow:visible}
svg text{fill:var(--ink)}svg text.quiet{fill:var(--quiet);font-size:inherit}svg text.on{fill:#fff}
svg .bar{fill:var(--accent)}svg .node{fill:#fff;stroke:var(--accent);stroke-width:2}
svg line{stroke:var(--line)}svg .link{stroke:var(--accent);opacity:.45}svg polyline{fill:none;stroke:var(--accent);stroke-width:2}
svg .none{fill:var(--soft)}svg .heat1{fill:#cfe4e1}svg .heat2{fill:#94c4be}svg .heat3{fill:#3f928a}svg .heat4{fill:var(--accent)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:650;border-bottom:1.5px solid var(--ink)}
tbody th{font-weight:400}
td b{color:var(--accent)}
footer{margin-top:3rem;color:var(--quiet);font-size:.9rem}
@media(max-width:34rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.55rem}dl{grid-template-columns:1fr;gap:.05rem}dd{margin-bottom:.5rem}svg{font-size:19px}}
@media print{@page{margin:16mm 15mm}body{font-size:10.5pt;line-height:1.4}main{max-width:none;padding:0}h2,h3,h4,.panel,thead{break-after:avoid}.panel,.first li,tr{break-inside:avoid}a{color:inherit}.rows a::after{content:" (" attr(href) ")";color:var(--quiet);font-size:.85em}.panel,.mark,q,svg,td{-webkit-print-color-adjust:exact;print-color-adjust:exact}.wide{overflow:visible}}
`;
