/** The looks of a written page: those of the official form on screen and paper. White space counts, as the reader expects. */
export const LOOK = `:root { color-scheme: light; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1rem; font: 1.125rem/1.8 "FangSong_GB2312", "FangSong", "Noto Serif SC", serif; color: #1a1a1a; background: #fff; }
p, h1, h2, h3, h4, h5, h6, caption, td, th { white-space: pre-wrap; overflow-wrap: anywhere; }
p { margin: 0; text-indent: 2em; }
h1, h2, h3, h4, h5, h6 { margin: 1em 0 .4em; font-size: 1.125rem; line-height: 1.6; }
h1, [data-style=title], [data-style=attachmentTitle] { font-family: "FZXiaoBiaoSong-B05S", "Noto Serif SC", serif; font-weight: 700; font-size: 1.5rem; text-align: center; text-indent: 0; }
h2 { font-family: "SimHei", "Noto Sans SC", sans-serif; }
h3 { font-family: "KaiTi_GB2312", "KaiTi", serif; }
[data-style=cover], [data-style=centred] { text-align: center; text-indent: 0; }
[data-style=signature], [data-style=date] { text-align: right; text-indent: 0; }
[data-style=tableNote], [data-style=attachmentLabel] { text-indent: 0; }
[data-role] { font-size: .95rem; color: #444; text-indent: 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font: .95rem/1.5 "SimSun", "Noto Serif SC", serif; }
caption { font: 700 1.25rem/1.6 "Noto Serif SC", serif; padding: .6em 0; }
td, th { border: 1px solid #333; padding: .25em .4em; text-align: center; vertical-align: middle; font-weight: 400; }
@media print { body { max-width: none; padding: 0; } table { break-inside: auto; } tr { break-inside: avoid; } }`;
