import Diagnostics
import Journeys
import Site
import Testing

/// What has to hold for every page of a site.
@Suite struct EveryPageTests {
  private let pages = smallSite.pages.filter { $0.path.hasSuffix(".html") }
    .map { (path: $0.path, html: String(decoding: $0.render(), as: UTF8.self)) }

  @Test func `lists every file of the site once, in a fixed order`() {
    let paths = smallSite.pages.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(
      paths.filter { !$0.hasPrefix("assets/") } == [
        "index.html", "gaps.html", "gaps.csv", "gaps.json", "rules.html", "format.html", "opportunities.html",
        "plan.csv",
        "plan.md", "research.html", "audiences.html", "evidence.html", "journeys/boek.html",
        "journeys/boek.svg", "journeys/leeg.html", "journeys/leeg.svg", "journeys/shop/gift.html",
        "journeys/shop/gift.svg", "over.html", "404.html", "robots.txt",
      ]
    )
  }

  @Test func `uses no id twice on a page`() {
    for page in pages {
      let ids = values(of: "id", in: page.html)
      #expect(Set(ids).count == ids.count, "\(page.path): \(ids.sorted())")
    }
  }

  @Test func `links only to pages and places that exist`() {
    let files = Set(smallSite.pages.map(\.path))
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set(values(of: "id", in: $0.html))) })
    for page in pages {
      for link in values(of: "href", in: page.html) where !link.contains("://") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page.path : resolved(String(parts[0]), from: page.path)
        #expect(files.contains(target), "\(page.path) → \(link)")
        if parts.count == 2 {
          #expect(ids[target]?.contains(String(parts[1])) == true, "\(page.path) → \(link)")
        }
      }
    }
  }

  @Test
  func
    `has no script or style within the page, and a script at all only where there is a list to filter or a map to walk`()
  {
    for page in pages {
      for script in page.html.components(between: "<script", and: "</script>") {
        #expect(page.path == "gaps.html" || page.html.contains("<div class=\"map"), "\(page.path)")
        let source = script.drop { $0 != "a" }
        #expect(
          script.hasPrefix(
            " src=\"\(Array(repeating: "../", count: page.path.count { $0 == "/" }).joined())assets/site."
          ),
          "\(source)"
        )
        #expect(
          script.contains("assets/site.")
            && (script.hasSuffix(".js\" defer>") || script.hasSuffix(".js\" data-lasting defer>"))
        )
      }
      for forbidden in ["<style", " style=", " onclick=", "javascript:"] {
        #expect(!page.html.contains(forbidden), "\(page.path) has \(forbidden)")
      }
    }
  }

  @Test func `has one main heading, its landmarks and no place in search engines`() {
    for page in pages {
      #expect(page.html.components(between: "<h1", and: "</h1>").count == 1, "\(page.path)")
      #expect(page.html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), "\(page.path)")
      guard page.path != "404.html" else { continue }
      for landmark in ["<nav aria-label=", "<main id=\"main\"", "<footer", "class=\"skip\" href=\"#main\""] {
        #expect(page.html.contains(landmark), "\(page.path) lacks \(landmark)")
      }
    }
  }

  @Test func `speaks the journey's language on its page and the site's elsewhere`() {
    #expect(smallSite.text("index.html").contains("<html lang=\"nl\">"))
    #expect(smallSite.text("journeys/boek.html").contains("<html lang=\"nl\">"))
    let gift = smallSite.text("journeys/shop/gift.html")
    #expect(gift.contains("<html lang=\"en\">"))
    #expect(gift.contains("The story in words"))
    #expect(
      smallSite.text("index.html").contains("lang=\"en\"><a href=\"journeys/shop/gift.html\">A gift in time")
    )
  }

  @Test func `leads back to the root from any depth`() {
    #expect(smallSite.text("journeys/shop/gift.html").contains("href=\"../../index.html\""))
    #expect(smallSite.text("journeys/boek.html").contains("href=\"../assets/site."))
  }

  @Test func `gives the same bytes every time`() {
    let again = site(of: smallContent)
    #expect(smallSite.pages.map(\.path) == again.pages.map(\.path))
    for (page, other) in zip(smallSite.pages, again.pages) { #expect(page.render() == other.render()) }
    // At a bench where others were written before, too.
    var bench = Workbench()
    for page in again.pages {
      let bytes = page.withBytes(at: &bench) { Array($0) }
      #expect(bytes == page.render())
    }
  }

  @Test func `shows what an author writes as text`() {
    let title = "<script>alert(\"x\")</script> & 'co'"
    let hostile = site(of: [
      ("journeysite.yaml", "title: '<b>Site</b>'\norganisation: '\"><img>'\n"),
      (
        "content/journeys/x.md",
        """
        ---
        title: \(title)
        audience: '"><i>wie</i>'
        owner: '<u>owner</u>'
        ---

        ## Fase <b>

        ### Stap "quote" <img>

        - doing: <script>x</script>
        - touchpoint: A & B
          - channel: <x>

        """
      ),
    ])
    let escaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;"
    for path in ["index.html", "journeys/x.html"] {
      let html = hostile.text(path)
      #expect(html.contains(escaped), "\(path)")
      for raw in ["<script>", "<img>", "<u>", "<i>wie", "<b>Site", "<x>"] {
        #expect(!html.contains(raw), "\(path): \(raw)")
      }
    }
  }

  private func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
