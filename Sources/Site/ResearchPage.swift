import Gaps
import Journeys
import Markup
import Reports

/// The research agenda: what is still to be found out, by the way to find it out, what most depends on first.
struct ResearchPage {
  let site: Site
  private var words: Wording { site.words }
  /// Those of each way to find out, in the order of `ResearchMethod.allCases`.
  private var questions = [Heaviest](repeating: Heaviest(), count: ResearchMethod.allCases.count)

  /// A question with the place of its journey among the entries.
  private struct Asked {
    var entry: Int
    var question: ResearchQuestion
  }

  /// Questions by what depends on them, of which only those are kept that are written out.
  private struct Heaviest {
    private(set) var count = 0
    /// Those that most depends on first; of the same weight, in the order in which they came.
    private(set) var first: [Asked] = []
    private static let most = 100

    mutating func add(_ asked: Asked) {
      count += 1
      let weight = asked.question.weight
      if first.count == Self.most, first[Self.most - 1].question.weight >= weight { return }
      let place = first.indices.last { first[$0].question.weight >= weight }.map { $0 + 1 } ?? 0
      first.insert(asked, at: place)
      if first.count > Self.most { first.removeLast() }
    }
  }

  init(of site: Site) {
    self.site = site
    for entry in site.entries.indices {
      let agenda = researchAgenda(of: site.entries[entry].journey, findings: site.entries[entry].findings)
      for question in agenda {
        questions[question.method.place].add(Asked(entry: entry, question: question))
      }
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

  private func write(_ here: Heaviest, by method: ResearchMethod, into page: inout Pieces) {
    guard here.count > 0 else { return }
    page.write("<section aria-labelledby=\"\(method.rawValue)\"><h2 id=\"\(method.rawValue)\">")
    page.write("\(method.name[words.language]) <span>\(here.count)</span></h2>")
    page.write("<p class=\"note\">\(method.howTo[words.language])</p><ol class=\"reg wide\">\n")
    for asked in here.first { write(asked, into: &page) }
    page.write(static: "</ol>")
    if here.count > here.first.count {
      page.write("<p class=\"note\">\(words.count(.andMore, here.count - here.first.count))</p>")
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
