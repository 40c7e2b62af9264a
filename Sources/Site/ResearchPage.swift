import Gaps
import Journeys
import Markup
import Reports

/// The research agenda: what is still to be found out, by the way to find it out, what most depends on first.
struct ResearchPage {
  let site: Site
  private var words: Wording { site.words }
  /// Those of each way to find out, in the order of `ResearchMethod.allCases`; those that most depends on first.
  private let questions: [[Asked]]

  /// A question with the place of its journey among the entries.
  private struct Asked {
    var entry: Int
    var question: ResearchQuestion
  }

  /// So many questions of one method are written out.
  private static let most = 100

  init(of site: Site) {
    self.site = site
    var all: [Asked] = []
    for entry in site.entries.indices {
      for question in researchAgenda(of: site.entries[entry].journey, findings: site.entries[entry].findings)
      {
        all.append(Asked(entry: entry, question: question))
      }
    }
    questions = ResearchMethod.allCases.map { method in
      let order = all.indices.filter { all[$0].question.method == method }.map {
        (weight: all[$0].question.weight, index: $0)
      }
      return order.sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }.map { all[$0.index] }
    }
  }

  func writeMain(into page: inout Pieces) {
    page.write("<header class=\"hh\"><h1>\(words[.research])</h1>")
    let count = questions.reduce(0) { $0 + $1.count }
    guard count > 0 else {
      page.write("</header>\n<section class=\"empty\"><h2>\(words[.nothingToResearch])</h2>")
      page.write("<p>\(words[.nothingToResearchNext])</p></section>\n")
      return
    }
    page.write("<p>\(words.count(.researchIntroduction, count))</p></header>\n")
    page.write(static: "<div class=\"agenda\">\n")
    for (method, here) in zip(ResearchMethod.allCases, questions) { write(here, by: method, into: &page) }
    page.write(static: "</div>\n")
  }

  private func write(_ here: [Asked], by method: ResearchMethod, into page: inout Pieces) {
    guard !here.isEmpty else { return }
    page.write("<section aria-labelledby=\"\(method.rawValue)\"><h2 id=\"\(method.rawValue)\">")
    page.write("\(method.name[words.language]) <span>\(here.count)</span></h2>")
    page.write("<p class=\"note\">\(method.howTo[words.language])</p><ol class=\"reg wide\">\n")
    for asked in here.prefix(Self.most) { write(asked, into: &page) }
    page.write(static: "</ol>")
    if here.count > Self.most {
      page.write("<p class=\"note\">\(words.count(.andMore, here.count - Self.most))</p>")
    }
    page.write(static: "</section>\n")
  }

  private func write(_ asked: Asked, into page: inout Pieces) {
    let journey = site.entries[asked.entry].journey
    let question = asked.question.told(of: journey, site.entries[asked.entry].findings)
    let own = site.theme.words(journey.language)
    page.write("<li\(words.mark(journey.language))><span><b>\(question.question)</b>")
    if !question.claim.isEmpty { page.write(" <span class=\"claim\">\(question.claim)</span>") }
    page.write(
      "<span class=\"sub\"><a href=\"\(address(of: question.place, in: journey))\">\(journey.title)</a>"
    )
    page.write(static: " · ")
    own.write(question.place, in: journey, into: &page)
    if let audience = journey.audiences.first { page.write(" · \(audience.name)") }
    page.write(static: "</span></span></li>\n")
  }

  private func address(of place: Finding.Place, in journey: Journey) -> String {
    let address = Addresses.journey(journey.id)
    let step: Int? =
      switch place {
      case .item(let step, _): step
      case .steps(let steps, _): steps.lowerBound
      case .phase, .journey: nil
      }
    guard let step, journey.steps.indices.contains(step) else { return address }
    return "\(address)#story-\(journey.steps[step].id)"
  }
}

extension Site {
  var researchPage: Page {
    Page(path: "research.html") { bench in
      let page = ResearchPage(of: self)
      let frame = Frame(
        path: "research.html",
        title: words[.research],
        words: words,
        kind: "register",
        entry: .research
      )
      write(frame, into: &bench.page, main: page.writeMain(into:))
    }
  }
}
