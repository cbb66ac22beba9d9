extension Stylesheet {
    /// Facts, lists, tables and marks.
    static func records(_ theme: Theme) -> String {
        let small = rem(theme.type.small, theme)
        let states = theme.states.map { ".\($0.name){--strong:var(--\($0.code));--tint:var(--\($0.code)t)}" }
        return """
            .lead{font-size:\(rem(theme.type.phoneHeadings[2], theme))}
            .muted,small{color:var(--muted)}
            a+.muted,a+.pill,.pill+.muted{margin-left:.5em}
            @media (scripting:none){.filter{display:none}}
            .number{margin-right:.5em;font-weight:600}
            .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 var(--s6);
            padding:var(--s2) var(--s4);background:var(--surface);border-top:2px solid var(--accent)}
            p.facts{display:block;color:var(--muted)}
            .facts div,.meta div{display:grid;grid-template-columns:6.5em 1fr;gap:var(--s3);padding:var(--s2) 0}
            .meta div{border-bottom:1px solid var(--grid)}
            dt{color:var(--muted)}
            .details{gap:var(--s1) var(--s5);margin:0}
            .details div{display:flex;gap:var(--s2)}
            .list,.duties,.cards,.key{margin-bottom:var(--s4)}
            .list>li,.duties>li{max-width:\(theme.textWidth)px;padding:var(--s2) 0;border-bottom:1px solid var(--grid)}
            .list>li>a:only-child{display:block;padding:var(--s1) 0}
            .duties>li{padding:var(--s4) 0}
            .duties p,.implements .list{margin-bottom:var(--s2)}
            .columns{columns:16em;column-gap:var(--s6)}
            .columns>li{break-inside:avoid}
            .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(8.5rem,100%),1fr));gap:var(--s3)}
            .cards a{display:block;height:100%;padding:var(--s4);
            border:1px solid var(--grid);border-top:3px solid var(--accent);border-radius:2px}
            .cards a:hover{background:var(--surface)}
            .cards strong,.cards span{display:block}
            .cards strong{color:var(--link)}
            .cards span{color:var(--muted)}

            .scroll{max-width:100%;overflow:auto;margin-bottom:var(--s5)}.tall{max-height:80vh}
            table{min-width:100%;border-collapse:separate;border-spacing:0;font-size:\(rem(theme.type.phoneTable, theme));
            line-height:1.5;overflow-wrap:break-word}
            caption{padding:var(--s2) 0;text-align:left;font-weight:600;line-height:1.4}
            caption>*{display:inline-block;position:sticky;left:0;margin:0;max-width:calc(100vw - 2*var(--s4))}
            .compact{min-width:min(100%,32em)}.compact td{min-width:5em}
            th,td{min-width:8em;padding:10px var(--s3);text-align:left;vertical-align:top;
            border-bottom:1px solid var(--grid)}
            th{font-weight:600}
            thead th{position:sticky;top:0;z-index:1;background:var(--surface);vertical-align:bottom;
            border-bottom:2px solid var(--axis);word-break:keep-all;min-width:0}
            td:last-child{min-width:14em}
            tbody th{min-width:9em;font-weight:400}
            tbody th[scope=row]:first-child{position:sticky;left:0;max-width:45vw;background:var(--page)}
            table:has(tbody th[scope=row]:first-child) thead th:first-child{left:0;z-index:2}
            td.n,th.n{min-width:0;text-align:right;white-space:nowrap}
            td.c{text-align:center}
            tfoot th,tfoot td{background:var(--surface);border-bottom:2px solid var(--axis);font-weight:700}
            tbody tr:hover>:not([rowspan]){background:var(--surface)}
            :is(.plan,.grid) :is(th,td){border-right:1px solid var(--grid)}
            .plan td[rowspan]{min-width:5.5em}
            .plan tr>:last-child{border-right:0}
            .plan tbody th{min-width:6em;font-weight:600;background:var(--surface)}

            .pill,.st{display:inline-block;padding:0 var(--s2);border:1px solid var(--axis);border-radius:2px;
            line-height:1.6;white-space:nowrap}
            .st{border-color:var(--strong);background:var(--tint);color:var(--ink)}
            .st svg,.st i{margin-right:var(--s1);font-style:normal}
            .st svg{width:.8em;height:.8em;fill:var(--strong)}
            \(states.joined())
            .not-reported{border-style:dashed}
            .banner{max-width:none;margin:var(--s4) 0;padding:var(--s3) var(--s4);background:var(--bt);
            border-left:6px solid var(--b)}
            .banner.repealed{background:var(--st);border-color:var(--s)}
            .banner strong{margin-right:var(--s3)}
            .related{margin-top:var(--s8)}
            .related h3{margin:var(--s5) 0 var(--s1)}
            .neighbours{justify-content:space-between;gap:var(--s3);margin-top:var(--s7)}
            .neighbours a,input{display:flex;align-items:center;min-height:44px;padding:var(--s2) var(--s4);
            border:1px solid var(--grid);border-radius:2px}
            @media (min-width:600px){table{font-size:\(small)}td:last-child{min-width:8em}
            .cards{grid-template-columns:repeat(auto-fill,minmax(12rem,1fr))}}
            """
    }
}
