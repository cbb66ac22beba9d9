extension Stylesheet {
    /// The elements themselves.
    static func elements(_ theme: Theme) -> String {
        let headings = theme.type.headings
        let phone = theme.type.phoneHeadings
        return """
            *,::before,::after{box-sizing:border-box}
            html{font-size:calc(100%*\(theme.type.body)/16);-webkit-text-size-adjust:100%;scroll-padding-top:var(--s4)}
            body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--page);color:var(--ink);
            font:1rem/1.75 var(--sans);font-variant-numeric:tabular-nums lining-nums;
            overflow-wrap:anywhere;line-break:strict;text-autospace:normal}
            main{flex:1;width:100%;padding:0 var(--edge) var(--s8)}
            main:focus{outline:0}
            h1,h2,h3,h4,h5,h6{line-height:1.3;margin:var(--s6) 0 var(--s3);text-wrap:balance}
            h1{font-size:\(rem(phone[0], theme));margin:var(--s4) 0}
            h2{font-size:\(rem(phone[1], theme));margin-top:var(--s7);padding-left:var(--s3);
            border-left:4px solid var(--accent)}
            h3,caption{font-size:\(rem(phone[2], theme))}
            h4,h5,h6,.toc h2,.related h3{font-size:1rem}
            p,ul,ol,dl,table,blockquote,pre{margin:0 0 var(--s4)}
            p,li,dd{max-width:var(--measure)}
            ul,ol{padding-left:1.5em}
            dd,.scroll table{margin:0}
            a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.2em}
            a:hover{text-decoration-thickness:2px}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            :not(main):target{background:var(--target);outline:2px solid var(--accent);outline-offset:var(--s1)}
            time,.nowrap,.phones a{white-space:nowrap}
            img,svg{max-width:100%;height:auto}
            hr{border:0;border-top:1px solid var(--grid);margin:var(--s6) 0}
            blockquote{padding-left:var(--s4);border-left:3px solid var(--grid)}
            pre{overflow-x:auto;padding:var(--s3);background:var(--surface)}
            summary{cursor:pointer;min-height:44px;padding:var(--s2) 0;font-weight:600}
            @media (min-width:600px){
            h1{font-size:\(rem(headings[0], theme));margin:var(--s5) 0 var(--s4)}
            h2{font-size:\(rem(headings[1], theme))}h3,caption{font-size:\(rem(headings[2], theme))}
            }
            """
    }

    /// What stands round every page's content.
    ///
    /// On phones the menu is a `details` that holds nothing but its summary; the list follows it, and is shown while it
    /// is open. A list inside could not be shown on wide screens while closed, except by the newest browsers.
    static func frame(_ theme: Theme) -> String {
        """
        .skip,.grid i{position:absolute;width:1px;height:1px;overflow:hidden;
        clip-path:inset(50%);white-space:nowrap}
        .skip:focus{z-index:9;width:auto;height:auto;padding:var(--s3) var(--s4);clip-path:none;background:var(--page)}
        .demo{max-width:none;margin:0;padding:var(--s2) var(--edge);background:var(--bt);
        border-bottom:1px solid var(--b)}
        header.site{background:var(--band);color:var(--on-band)}
        .brand{display:flex;align-items:center;gap:var(--s3);min-height:64px;padding:var(--s3) var(--edge);
        font-size:\(rem(theme.type.phoneHeadings[1], theme));font-weight:700;line-height:1.3}
        .brand:focus-visible{outline-color:var(--on-band);outline-offset:-6px}
        .brand img{flex:none;width:auto;min-width:40px;height:40px}
        nav.main{background:var(--page);color:var(--ink);border-bottom:1px solid var(--grid)}
        .menu summary{padding:var(--s2) var(--edge)}
        .menu:not([open])+ul{display:none}
        nav.main ul{padding-bottom:var(--s3)}
        nav.main a{display:flex;align-items:center;min-height:48px;padding:0 var(--s4);border-left:4px solid transparent}
        nav.main a:hover{background:var(--surface);text-decoration:underline}
        nav.main a:focus-visible{outline-offset:-3px}
        nav.main [aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}
        @media (min-width:760px){
        .menu{display:none}
        nav.main ul,.menu:not([open])+ul{display:flex;flex-wrap:wrap;padding:0 calc(var(--edge) - var(--s4))}
        nav.main a{border-left:0;border-bottom:3px solid transparent;padding-top:3px}
        .brand{min-height:80px;font-size:\(rem(theme.type.headings[1], theme))}
        }
        .crumbs{padding:0 var(--edge)}
        .crumbs ol{margin-top:var(--s1);color:var(--muted)}
        .crumbs li:not(:last-child)::after{content:"›";margin:0 var(--s2)}
        .crumbs span{line-height:44px}
        footer.site{padding:var(--s5) var(--edge) var(--s6);background:var(--surface);color:var(--muted);
        border-top:1px solid var(--grid)}
        footer.site ul{gap:0 var(--s5);margin-bottom:var(--s2)}
        footer.site dl{gap:var(--s1) var(--s5)}
        footer.site dl div{display:flex}
        footer.site dd a{display:inline-block;padding:10px 0;margin:-10px 0}
        footer.site dt::after{content:"："}:lang(en) footer.site dt::after{content:": ";white-space:pre}
        .phones{color:var(--ink);font-weight:600}
        """
    }
}
