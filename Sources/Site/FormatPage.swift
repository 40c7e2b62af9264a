import Diagnostics
import Markdown
import Markup
import Reference

extension Site {
  /// The format reference for authors, so that whoever reads a map can also write one.
  var formatPage: Page {
    Page(path: "format.html") { bench in
      let frame = Frame(path: "format.html", title: words[.format], words: words, kind: "plain")
      let file = SourceFile(path: "format.md", text: formatReference(in: words.language))
      write(frame, into: &bench.page) { page in
        page.write(static: "<article class=\"prose\">")
        page.write(document(of: file).value.blocks, style: ProseStyle())
        page.write(static: "</article>\n")
      }
    }
  }
}
