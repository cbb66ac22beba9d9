extension Stylesheet {
    /// The grid of statuses and the months of a year.
    ///
    /// The word of a cell's status (`i`) is for screen readers; the frame hides it with the skip link.
    static let progress = """
        .strip{grid-template-columns:repeat(auto-fill,minmax(max(5em,14%),1fr))}
        .grid :is(thead th,td){min-width:0}
        .grid :is(th,td){padding:var(--s1)}
        .grid thead :is(a,b){writing-mode:vertical-rl;max-height:13em}
        .grid td{position:relative;background:var(--tint);line-height:1.3;text-align:center;white-space:nowrap}
        .grid td a{display:block}
        .grid svg{width:.8em;fill:var(--strong)}
        figure{margin:0 0 var(--s6)}.key{gap:var(--s2) var(--s4)}
        .figures :is(thead th+th,td){min-width:0;text-align:right;white-space:nowrap}
        .bar rect{fill:var(--strong)}
        """

    /// Sheets for walls, on top of the rules for all pages.
    ///
    /// Sizes are those of paper. Nothing is said by a background alone, since printers leave it out. Sheets that belong
    /// together bear crop marks: the ends of lines round what is left when the margins are cut off.
    static let wall = compact(
        """
        @page a3{size:420mm 297mm;margin:4mm;@bottom-center{content:none}}
        @page a0{size:841mm 1189mm;margin:17mm;@bottom-center{content:none}}
        .wall{margin-bottom:var(--s8)}
        .wall caption span+span{margin-left:1em}
        .grid [scope=rowgroup]{background:var(--surface)}
        .grid .notes{width:20%;min-width:6em}
        .wall .qr{margin:0 0 0 var(--s4);float:right;text-align:center}.wall .qr svg{width:7rem;height:7rem;display:block}
        .course td:not(.c,.n){text-align:left;white-space:normal}
        @media print{
        header.site,footer.site,.demo,main>h1{display:none}
        .wall{break-before:page;break-inside:avoid;margin:0;padding:8mm;color:#000;position:relative}
        .lettered.wall-a3{min-height:288mm}.lettered.wall-a0{min-height:1154mm}
        .lettered::before,.lettered::after{content:"";position:absolute;border:0 solid}
        .lettered::before{inset:0 8mm;border-width:0 .5pt;clip-path:polygon(
        -1mm 0,calc(100% + 1mm) 0,calc(100% + 1mm) 5mm,-1mm 5mm,
        -1mm calc(100% - 5mm),calc(100% + 1mm) calc(100% - 5mm),calc(100% + 1mm) 100%,-1mm 100%)}
        .lettered::after{inset:8mm 0;border-width:.5pt 0;clip-path:polygon(
        0 -1mm,5mm -1mm,5mm calc(100% + 1mm),calc(100% - 5mm) calc(100% + 1mm),
        calc(100% - 5mm) -1mm,100% -1mm,100% calc(100% + 1mm),0 calc(100% + 1mm))}
        .wall h2{margin:0;padding:0;border:0;text-align:center}
        .wall>p{margin:0}
        .wall .scroll{margin:0}
        .wall caption{padding:0 0 1mm}.wall caption>*{position:static}
        .wall table{width:100%;table-layout:fixed;border:1pt solid}
        .grid :is(th,td){padding:0;border:.5pt solid #000;background:none!important;color:#000;line-height:1.15;
        vertical-align:middle;overflow-wrap:anywhere}
        .grid svg{fill:#000}
        .grid :is(tr>th:first-child,.notes){padding-left:1mm}.grid [scope=colgroup],.grid tfoot *{padding:1mm}
        .wall .st{margin-right:4mm;padding:0;border:0;font-size:1em}
        .wall .qr figcaption{display:none}.wall-a3 .qr svg{width:20mm;height:20mm}.wall-a0 .qr svg{width:90mm;height:90mm}
        .wall-a3{page:a3}.wall-a3,.wall-a3 :is(table,caption){font-size:9pt}
        .wall-a3 h2{font-size:18pt}.wall-a3>p{line-height:1.35}.wall-a3 thead th:first-child{width:28mm}.wall-a3 thead .n{width:16mm}
        .wall-a3 thead b{max-height:28mm}.wall-a3 tbody tr{height:7.4mm}
        .wall-a3 .course{font-size:11pt}.wall-a3 .course tbody tr{height:9.2mm}.course thead th{white-space:normal;word-break:normal}
        .course tbody td{padding-left:1mm!important}.course td svg{float:left;width:6mm;height:6mm;margin-right:1mm}
        .wall-a3 .course thead th:first-child{width:80mm}.wall-a3 .course thead .stage{width:17mm}
        .wall-a3 .course thead .n{width:21mm}
        .wall-a0{page:a0}.wall-a0,.wall-a0 :is(table,caption){font-size:24pt}
        .wall-a0 h2{font-size:96pt}.wall-a0 thead th:first-child{width:95mm}.wall-a0 thead .n{width:36mm}
        .wall-a0 thead b{max-height:110mm}.wall-a0 tbody tr{height:24mm}
        .wall-a0 td svg{width:8mm;height:8mm}.wall-a0 .grid :is(th,td){border-width:1.5pt}
        }
        """)
}
