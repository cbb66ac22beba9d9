extension Stylesheet {
    /// The print of a batch or project as a sheet of A4 for a notice board, on top of the rules for paper.
    ///
    /// What has to be made public comes first, with whom to call and the code beside it; what is only another view of
    /// the figures, or a way to other pages, stays on the screen. Black ink suffices.
    static let board = compact(
        """
        @page{margin:9mm 14mm 11mm}
        html{font-size:9.5pt}body{line-height:1.3}
        main{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,43mm) 42mm;gap:0 5mm}
        main>*{grid-column:1/-1;order:4}main>:is(.facts,.lead){order:1}
        main>.banner{order:-4;margin:0 0 1mm;padding:1mm 2mm}
        main>h1{order:-3;font-size:18pt;margin:1mm 0 2mm;border-bottom:1.5pt solid;padding-bottom:1.5mm}
        main>.board{display:block;grid-column:3;order:-1;align-self:start;border:1pt solid;padding:2mm;font-size:9pt}
        main>#items,main:not(:has(>#items))>.facts{grid-column:1/3;order:-2}
        main>[aria-labelledby=funding]:has(~[aria-labelledby=performance]){order:2;grid-column:1}
        [aria-labelledby=funding]~[aria-labelledby=performance]{order:3;grid-column:2/4}
        h2{font-size:10.5pt;margin:1.5mm 0 .3mm;padding-left:2mm;border-left-color:#000}
        #items h2{margin-top:0}
        .brand{padding:0 0 1mm;font-size:10pt}.brand img{height:5mm}
        .demo{padding:0}
        .board p{margin:0 0 2mm}.board p:last-child{margin:0}.board a{white-space:nowrap}
        .qr{margin:0 0 2mm;text-align:center}.qr svg{display:block;width:30mm;height:30mm;margin:auto}
        .facts{padding:0;border-top:.5pt solid;gap:0 5mm;font-size:9pt;margin:0 0 1mm;
        grid-template-columns:repeat(auto-fit,minmax(70mm,1fr))}
        .facts div,.meta div{grid-template-columns:8.2em 1fr;gap:2mm;padding:.25mm 0;border-bottom:.25pt solid #999}
        dt{color:#000;font-weight:600}
        #completion .meta{display:grid;grid-template-columns:1fr 1fr;gap:0 5mm}
        dl,p,.scroll,.lead{margin:0 0 1mm}.lead{font-size:10pt}
        table{font-size:8.5pt;line-height:1.25}caption{padding:0}
        th,td{padding:.2mm 1.5mm!important;border-color:#999}
        thead th,tfoot :is(th,td){background:none;border-bottom:1pt solid}
        .muted,small{color:#000}
        .related,main figure:not(.qr),#totals,[aria-labelledby=outcome]:has(~#completion),[aria-labelledby=whereabouts],
        :is([aria-labelledby=course],[aria-labelledby=milestone-grid]),[aria-labelledby=course]+p,
        [aria-labelledby=milestone-grid]+p,[aria-labelledby=transactions] tfoot,footer.site :is(ul,.phones,div:nth-child(n+3)){display:none}
        footer.site{border-top:.5pt solid;padding:.5mm 0 0;display:flex;gap:5mm;font-size:8pt}
        footer.site dl{gap:0 5mm}footer.site p{white-space:nowrap}
        """)
}
