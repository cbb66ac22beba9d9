extension Stylesheet {
    /// The text of policies and other documents.
    static func documents(_ theme: Theme) -> String {
        """
        .toc{margin:0 0 var(--s5);padding:var(--s3) var(--s4);background:var(--surface);
        line-height:1.5}
        .toc h2{margin:0;padding:0;border:0}
        .toc ol ol{padding-left:1em}.toc .row{gap:0 1em}
        .toc a{display:inline-block;padding:11px 0}
        .toc a:hover{text-decoration:underline}
        .text{max-width:\(theme.textWidth)px}
        .law{max-width:var(--measure);line-height:1.9}
        .law h2{margin:var(--s6) 0 var(--s3);padding:0;border:0}
        :is(.part,.chapter,.annex)>:is(h2,h3){margin:var(--s7) 0 var(--s5);text-align:center}
        .law :is(h3,h4,h5,h6){margin:var(--s5) 0 var(--s2)}
        :lang(zh) .law p{text-indent:2em}
        .law :is(td,li,.implements) p,.law .addressee,.law .date,.law .signature{text-indent:0!important}
        .law .date,.law .signature{text-align:right}
        .law .article{margin:0 0 var(--s4)}
        .annex{margin-top:var(--s8);border-top:1px solid var(--grid)}
        .pilcrow{padding:0 var(--s2);font-size:.8em;color:var(--muted);font-weight:400;text-indent:0}
        @media (hover:hover){.toc a{padding:5px 0}.pilcrow{opacity:0}:hover>.pilcrow,.pilcrow:focus{opacity:1}}
        .implements{margin:0 0 var(--s5);padding:0 var(--s4);background:var(--surface);
        border-left:3px solid var(--accent);line-height:1.6}
        .implements .list:last-child>li:last-child{border-bottom:0}
        @media (min-width:1000px){
        .law{font-size:\(rem(theme.type.phoneHeadings[2], theme))}
        .toc:has(+.law){float:right;position:sticky;top:var(--s4);width:20rem;max-height:calc(100vh - var(--s6));
        margin-left:var(--s6);overflow:auto}
        .toc+.law{margin-right:22rem}
        .law~*{clear:both;max-width:\(theme.textWidth)px}
        }
        """
    }
}
