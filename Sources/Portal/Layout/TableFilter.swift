import Markup

/// A field that filters the rows of a table as one types, with the words of the page's language.
///
/// It stands in the page, so that nothing moves when the script comes; the stylesheet hides it where scripts are off.
struct TableFilter {
    /// The name of the field.
    let label: String
    /// How many rows are shown of how many, the numbers standing as `{n}` and `{m}`.
    let count: String

    /// The field, in front of the region of the table.
    var field: HTML {
        """
        <p class="filter noprint"\(attribute: "data-count", count)><label>\(label) <input type="search" name="search"></label> <output></output></p>

        """
    }

    /// The script; without it the page is whole.
    ///
    /// Every text it shows is set as text, so that none of it is ever read as markup.
    static let script = ThemeAsset(
        bytes: Array(
            """
            "use strict";
            for (const line of document.querySelectorAll(".filter")) {
              const region = line.nextElementSibling;
              const field = line.querySelector("input"), count = line.querySelector("output");
              const rows = [...region.querySelectorAll("tbody tr")];
              const texts = rows.map(row => row.textContent.toLowerCase());
              field.addEventListener("input", () => {
                const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
                let shown = 0;
                rows.forEach((row, index) => {
                  row.hidden = !words.every(word => texts[index].includes(word));
                  if (!row.hidden) shown++;
                });
                for (const foot of region.querySelectorAll("tfoot")) foot.hidden = words.length > 0;
                count.value = words.length
                  ? line.dataset.count.replace("{n}", shown).replace("{m}", rows.length) : "";
              });
            }

            """.utf8), name: "filter", suffix: "js")
}
