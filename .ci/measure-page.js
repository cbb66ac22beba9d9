// What a page looks like, as the browser worked it out. Nothing here changes the page but openDetails and removeFilters.
(() => {
  "use strict";

  // MARK: What is visible

  /** Remembers what was found of an element; pages have thousands of texts in the same few hundred elements. */
  const remembering = find => {
    const found = new Map();
    return element => {
      if (!found.has(element)) found.set(element, find(element));
      return found.get(element);
    };
  };

  const clipped = remembering(element =>
    getComputedStyle(element).clipPath !== "none" || (element.parentElement ? clipped(element.parentElement) : false));

  const visible = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !clipped(element);

  /** The visible texts, each with the element it stands in and the rectangles it fills. */
  function* texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node; (node = walker.nextNode()); ) {
      const element = node.parentElement;
      if (!node.data.trim() || !visible(element)) continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
      if (boxes.length) yield { text: node.data.trim(), element, boxes };
    }
  }

  /** Where an element is, for people who look for it. */
  const place = element => {
    const name = one =>
      one.localName + (one.id ? "#" + one.id : "") + [...one.classList].map(word => "." + word).join("");
    const path = [];
    for (let one = element; one && one !== document.body && path.length < 3; one = one.parentElement) {
      path.unshift(name(one));
    }
    return path.join(" > ");
  };

  const quoted = (text, element) => `“${text.slice(0, 24)}” (${place(element)})`;

  // MARK: Colours

  /** A computed colour as red, green, blue of 0 to 255 and opacity. */
  const color = text => {
    const numbers = (text.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(one =>
      one.endsWith("%") ? parseFloat(one) / 100 : parseFloat(one));
    if (text.startsWith("rgb")) return [...numbers.slice(0, 3), numbers[3] ?? 1];
    if (text.startsWith("color(srgb ")) return [...numbers.slice(0, 3).map(one => one * 255), numbers[3] ?? 1];
    throw new Error("a colour nobody can read: " + text);
  };

  const over = (top, bottom) => {
    const alpha = top[3] + bottom[3] * (1 - top[3]);
    if (alpha === 0) return [0, 0, 0, 0];
    const mixed = [0, 1, 2].map(one => (top[one] * top[3] + bottom[one] * bottom[3] * (1 - top[3])) / alpha);
    return [...mixed, alpha];
  };

  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(one =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** The backgrounds of an element and those it stands in; paper shows only the ones that ask for it. */
  const backgrounds = isPaper => {
    const layers = remembering(element => {
      const style = getComputedStyle(element);
      const isPart = element instanceof SVGElement && !(element instanceof SVGSVGElement);
      const own = isPart || (isPaper && style.printColorAdjust !== "exact")
        ? [0, 0, 0, 0] : color(style.backgroundColor);
      if (!isPaper && style.backgroundImage !== "none") throw new Error("a picture behind text: " + place(element));
      if (own[3] === 1) return own;
      return over(own, element.parentElement ? layers(element.parentElement) : [0, 0, 0, 0]);
    });
    return element => {
      const found = layers(element);
      if (found[3] < 1 && !isPaper) throw new Error("nothing behind " + place(element));
      return over(found, [255, 255, 255, 1]);
    };
  };

  const opacity = remembering(element =>
    parseFloat(getComputedStyle(element).opacity) * (element.parentElement ? opacity(element.parentElement) : 1));

  const shapes = drawing => [...drawing.querySelectorAll("path, rect, circle")];

  /** The paint inside a shape; none where it encloses nothing. */
  const fill = shape => {
    const style = getComputedStyle(shape);
    const box = shape.getBBox();
    if (style.fill === "none" || box.width === 0 || box.height === 0) return [0, 0, 0, 0];
    const [red, green, blue, alpha] = color(style.fill);
    return [red, green, blue, alpha * parseFloat(style.fillOpacity)];
  };

  const stroke = shape => {
    const style = getComputedStyle(shape);
    return style.stroke === "none" ? [0, 0, 0, 0] : color(style.stroke);
  };

  /** What a text of a drawing stands on at its ends and in its middle: the shapes painted before it. */
  const backdropsInDrawing = (text, backdrop) => {
    const drawing = text.ownerSVGElement;
    const before = shapes(drawing).filter(
      shape => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).reverse();
    const box = text.getBBox();
    const page = backdrop(drawing);
    return [0.02, 0.25, 0.5, 0.75, 0.98].map(part => {
      const point = new DOMPoint(box.x + box.width * part, box.y + box.height / 2);
      let layers = [0, 0, 0, 0];
      for (const shape of before) if (shape.isPointInFill(point)) layers = over(layers, fill(shape));
      return over(layers, page);
    });
  };

  /** Texts whose colour is too near to what they stand on: 4.5:1, large ones 3:1. */
  const faintTexts = isPaper => {
    const faults = new Map();
    const backdrop = backgrounds(isPaper);
    let count = 0;
    const check = (text, element, style, paint, backdrops) => {
      count += 1;
      const size = parseFloat(style.fontSize);
      const least = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
      const [red, green, blue, alpha] = color(paint);
      const ink = [red, green, blue, alpha * opacity(element)];
      const found = Math.min(...backdrops.map(one => contrast(over(ink, one), one)));
      if (found < least) {
        faults.set(place(element) + paint, `${quoted(text, element)} has a contrast of ${found.toFixed(2)}`);
      }
    };
    for (const { text, element } of texts()) {
      const style = getComputedStyle(element);
      if (element instanceof SVGElement) {
        check(text, element, style, style.fill, backdropsInDrawing(element.closest("text"), backdrop));
      } else {
        check(text, element, style, style.color, [backdrop(element)]);
      }
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (element instanceof SVGElement || !visible(element)) continue;
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (/^".*\S.*"/.test(style.content) && style.display !== "none") {
          check(style.content, element, style, style.color, [backdrop(element)]);
        }
      }
    }
    return { count, faults: [...faults.values()] };
  };

  /** Marks and labels of drawings that cannot be told from what is behind them. */
  const lostMarks = () => {
    const faults = new Set();
    const backdrop = backgrounds(false);
    let count = 0;
    for (const drawing of document.querySelectorAll("svg")) {
      if (!visible(drawing)) continue;
      const page = backdrop(drawing);
      for (const mark of drawing.querySelectorAll("path, rect, circle, text")) {
        // Bands say what the key says in words, and what lies over one another is read by its edges.
        if (mark.closest(".g1")) continue;
        count += 1;
        const paints = [fill(mark), mark.localName === "text" ? [0, 0, 0, 0] : stroke(mark)];
        const least = mark.closest(".gr") ? 1.2 : 3;
        if (!paints.some(paint => contrast(over(paint, page), page) >= least)) faults.add(place(mark));
      }
    }
    return { count, faults: [...faults] };
  };

  // MARK: Drawings

  /** What the ink of a line of text fills, in the units of its drawing. */
  const ink = text => {
    const style = getComputedStyle(text);
    const pen = (ink.pen ??= document.createElement("canvas").getContext("2d"));
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.fontVariantCaps = "normal";
    const measured = pen.measureText(text.textContent);
    const baseline = text.getStartPositionOfChar(0).y;
    const { x, width } = text.getBBox();
    return {
      left: x, right: x + width,
      top: baseline - measured.actualBoundingBoxAscent, bottom: baseline + measured.actualBoundingBoxDescent,
    };
  };

  /** Texts of drawings that meet another, or stand out of their drawing. */
  const crowdedTexts = () => {
    const faults = [];
    let count = 0;
    for (const drawing of document.querySelectorAll("svg")) {
      if (!visible(drawing)) continue;
      const labels = [...drawing.querySelectorAll("text")].filter(text => text.textContent.trim());
      const boxes = labels.map(ink);
      count += labels.length;
      const { x, y, width, height } = drawing.viewBox.baseVal;
      boxes.forEach((box, index) => {
        const name = quoted(labels[index].textContent, drawing.closest("figure") ?? drawing);
        // Scaled text is off by some hundredths of a px.
        const [right, bottom] = [x + width + 0.5, y + height + 0.5];
        if (box.left < x - 0.5 || box.right > right || box.top < y - 0.5 || box.bottom > bottom) {
          faults.push(`${name} stands out of its drawing`);
        }
        for (let other = 0; other < index; other++) {
          const it = boxes[other];
          if (box.left < it.right && it.left < box.right && box.top < it.bottom && it.top < box.bottom) {
            faults.push(`${name} meets “${labels[other].textContent}”`);
          }
        }
      });
    }
    return { count, faults };
  };

  /** How many charts each visible figure has, without their narrow layouts. */
  const drawings = () => [...document.querySelectorAll("figure")].filter(visible).map(
    figure => figure.querySelectorAll(".ch:not(.n), .qr svg").length);

  // MARK: The page

  /** What makes the page wider than the window: nothing, or some of the elements that stick out. */
  const tooWide = width => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return [];
    const isScrolled = element => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      one => one.getBoundingClientRect().right > width + 0.5 && visible(one) && !isScrolled(one));
    return [`is ${scrollWidth} px wide: ${wide.slice(0, 3).map(place).join(", ")}`];
  };

  /** Every visible text and where it stands, to tenths of a px. */
  const layout = () => {
    const round = number => Math.round(number * 10) / 10;
    return [...texts()].map(({ text, boxes: [box] }) =>
      [text, round(box.x), round(box.y + scrollY), round(box.width)].join(" "));
  };

  const removeFilters = () => document.querySelectorAll("p:has(> label > input[type=search])").forEach(
    line => line.remove());

  const openDetails = () => document.querySelectorAll("details").forEach(one => { one.open = true; });

  /** Texts inside what is closed, which paper shows none the less: the captions of tables, else the first text. */
  const closedTexts = () => [...document.querySelectorAll("details:not([open])")].filter(visible).flatMap(one => {
    const summary = one.querySelector("summary");
    const inside = one.querySelector("caption") ?? [...one.children].find(child => child !== summary);
    return inside ? [inside.textContent] : [];
  });

  // MARK: Cost

  /** How far what stood already moved while the page was shown, and when its largest part was painted, in ms. */
  const painting = async () => {
    const entries = type => new Promise(resolve => {
      const observer = new PerformanceObserver(list => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // Nothing is reported where there is nothing.
      setTimeout(() => resolve(observer.takeRecords()), 100);
    });
    const [shifts, largest] = await Promise.all([entries("layout-shift"), entries("largest-contentful-paint")]);
    return {
      shift: shifts.reduce((sum, one) => sum + one.value, 0),
      largest: Math.max(0, ...largest.map(one => one.startTime)),
    };
  };

  // MARK: Metrics

  /** The widths of labels in a font, in px, without what strokes hang over. */
  const widths = (labels, font) => {
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawing.style.fontFamily = font;
    drawing.style.fontVariantNumeric = "tabular-nums lining-nums";
    document.body.append(drawing);
    const found = labels.map(([text, size, weight]) => {
      const label = document.createElementNS("http://www.w3.org/2000/svg", "text");
      label.style.fontSize = size + "px";
      label.style.fontWeight = weight;
      label.textContent = text;
      drawing.append(label);
      return label;
    }).map(label => label.getComputedTextLength());
    drawing.remove();
    return found;
  };

  return {
    faintTexts, lostMarks, crowdedTexts, drawings, tooWide, layout, removeFilters, openDetails, closedTexts, widths,
    painting, elements: () => document.querySelectorAll("*").length,
    text: () => document.body.innerText,
  };
})()
