extension Stylesheet {
    /// Paper: A4, no furniture, everything that was closed open.
    ///
    /// Documents take the form of official ones (GB/T 9704): a text area of 156 × 225 mm, 22 lines of 28 characters.
    static let paper = """
        @page{size:A4;margin:18mm 16mm 20mm;
        @bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
        @page document{margin:37mm 26mm 35mm 28mm;
        @bottom-center{content:"— " counter(page) " —";font:14pt SimSun,serif}}
        @media print{
        html{font-size:10.5pt}
        body{display:block;background:none;color:#000;line-height:1.6}
        nav,.skip,.noprint,summary,.pilcrow{display:none!important}
        header.site{background:none;color:#000;border-bottom:1px solid}
        .brand{min-height:0;padding:0 0 4mm;font-size:12pt}
        main{padding:0}
        p,li,dd,.law,.text{max-width:none}
        main a{color:inherit;text-decoration:none}
        main a[href^=http]::after{content:" (" attr(href) ")";font-size:8pt}
        figure,tr,.duties>li{break-inside:avoid}h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
        tfoot{display:table-row-group}
        .scroll{overflow:visible;max-height:none}
        thead th,tbody th[scope=row]:first-child{position:static;max-width:none}
        table{font-size:9pt}th,td{padding:1.5mm 2mm;min-width:0}
        details::details-content{content-visibility:visible;display:block}
        .st,.demo,.banner{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        :not(main):target{background:none;outline:0}
        footer.site,.facts,.toc,.implements{background:none}
        footer.site{padding:4mm 0 0;break-inside:avoid}
        body:has(.law){page:document}
        body:has(.law) :is(header.site,footer.site,.implements,.related){display:none}
        body:has(.law) h1{margin:0 0 29pt;font:700 22pt/1.5 var(--serif);text-align:center}
        .law{font:16pt/29pt var(--serif);font-variant-numeric:lining-nums}
        .law p,.law ol,.law ul,.law .article{margin:0}.annex{break-before:page;border:0}
        .law :is(h2,h3,h4,h5,h6){margin:0;font:700 16pt/29pt var(--sans)}
        :is(.part,.chapter,.annex)>:is(h2,h3){margin:14.5pt 0!important}
        .law :is(.section,.article,.passage)>:is(h2,h3,h4){text-indent:2em}
        .law table{font-size:12pt;line-height:1.5}
        }
        """
}
