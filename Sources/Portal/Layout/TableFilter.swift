import Markup

/// What the script that filters the rows of a table as one types has to say, in the language of the page.
struct TableFilter {
    /// The name of the field.
    let label: String
    /// How many rows are shown of how many, the numbers standing as `{n}` and `{m}`.
    let count: String

    /// The attributes by which the script finds the region of the table.
    var attributes: HTML {
        """
        \(attribute: "data-filter", label)\(attribute: "data-count", count)
        """
    }

    /// The script: it adds the field, and without it the page is whole.
    ///
    /// Every text it shows is set as text, so that none of it is ever read as markup.
    static let script = ThemeAsset(
        bytes: Array(
            """
            "use strict";
            for (const region of document.querySelectorAll("[data-filter]")) {
              const rows = [...region.querySelectorAll("tbody tr")];
              const texts = rows.map(row => row.textContent.toLowerCase());
              const line = document.createElement("p"), label = document.createElement("label");
              const field = document.createElement("input"), count = document.createElement("output");
              field.type = field.name = "search";
              label.append(region.dataset.filter, " ", field);
              line.append(label, " ", count);
              line.className = "noprint";
              region.before(line);
              field.addEventListener("input", () => {
                const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
                let shown = 0;
                rows.forEach((row, index) => {
                  row.hidden = !words.every(word => texts[index].includes(word));
                  if (!row.hidden) shown++;
                });
                for (const foot of region.querySelectorAll("tfoot")) foot.hidden = words.length > 0;
                count.value = words.length
                  ? region.dataset.count.replace("{n}", shown).replace("{m}", rows.length) : "";
              });
            }

            """.utf8), name: "filter", suffix: "js")
}
