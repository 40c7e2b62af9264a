import Journeys
import Markdown
import Markup

/// An author's other pages, and the one for an address that leads nowhere.
extension Site {
  func plainPage(_ plain: PlainPage) -> Page {
    let path = plain.path + ".html"
    return Page(path: path) { bench in
      let frame = Frame(path: path, title: plain.title, words: theme.words(plain.language), kind: "plain")
      let style = proseStyle(in: "\(atlas.contentFolder)\(plain.path).md", root: frame.root, headingShift: 0)
      write(frame, into: &bench.page) { page in
        page.write(static: "<article class=\"prose\">")
        if !plain.beginsWithTitle { page.write("<h1>\(plain.title)</h1>") }
        page.write(plain.blocks, style: style)
        page.write(static: "</article>\n")
      }
    }
  }

  /// A web server shows it under any address, so that it can't lean on relative links or a style sheet.
  /// Its icon is found from the root; elsewhere there is none, which nobody misses.
  var notFoundPage: Page {
    Page(path: "404.html") { bench in
      bench.page.write(
        """
        <!doctype html>
        <html lang="\(words.language.rawValue)"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>\(words[.notFound]) · \(title)</title><link rel="icon" type="image/svg+xml" href="\(theme.icon)"></head>
        <body><main><h1>\(words[.notFound])</h1><p>\(words[.notFoundNext])</p></main></body></html>

        """
      )
    }
  }
}

extension PlainPage {
  /// Whether the author's own text opens with a heading of the first level.
  fileprivate var beginsWithTitle: Bool {
    if case .heading(let heading) = blocks.first { heading.level == 1 } else { false }
  }
}
