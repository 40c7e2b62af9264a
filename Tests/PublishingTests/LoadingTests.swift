import Diagnostics
import Gaps
import Journeys
import Publishing
import Site
import Testing

private let journey = "## Doen\n\n### Kiest\n\n- doing: Kijkt rond\n"

func load(_ folder: TemporaryFolder, jobs: Int = 2) async throws -> LoadedSite {
  try await load(folder.path, jobs: jobs)
}

func load(_ path: String, jobs: Int = 2) async throws -> LoadedSite {
  let day = try #require(Day("2026-11-22"))
  return try await SourceFolder(path).load(leavingAside: nil, on: day, jobs: jobs, version: "0")
}

@Suite struct LoadingTests {
  @Test func `a folder with a single journey file and no configuration is a site`() async throws {
    let site = try await load(TemporaryFolder(["een-boek.md": journey]))
    #expect(site.diagnostics.isEmpty)
    #expect(site.site.pages.map(\.path).contains("journeys/een-boek.html"))
  }

  @Test func `every kind of file is read from its folder`() async throws {
    let folder = try TemporaryFolder([
      "journeysite.yaml": "title: Reizen\n",
      "content/journeys/winkel/boek.md": "---\naudience: lezer\n---\n" + journey,
      "content/audiences/lezer.md": "---\nname: De lezer\n---\n",
      "content/evidence/interviews.md": "---\nname: Interviews\n---\n",
      "content/promises/snel.md": "---\nname: Snel\n---\n",
      "content/touchpoints/balie.md": "---\nname: Balie\n---\n",
      "content/phase-models/eigen.yaml": "name: Eigen\nphases: [Doen]\n",
      "content/over.md": "# Over\n\nTekst.\n",
      "content/beelden/kaart.svg": "<svg/>",
      "content/.verborgen.md": "niet lezen",
      "notities.md": "niet lezen",
    ])
    let site = try await load(folder)
    let atlas = site.site.atlas
    #expect(site.diagnostics.isEmpty, "\(site.diagnostics)")
    #expect(atlas.journeys.map(\.id) == ["winkel/boek"])
    #expect(atlas.journeys.first?.audiences.first?.id == "lezer")
    #expect(atlas.sources.map(\.id) == ["interviews"])
    #expect(atlas.promises.map(\.id) == ["snel"])
    #expect(atlas.touchpoints.map(\.id) == ["balie"])
    #expect(atlas.phaseModel("eigen")?.phases.map(\.id) == ["doen"])
    #expect(atlas.pages.map(\.path) == ["over"])
    #expect(site.copies.map(\.path) == ["beelden/kaart.svg"])
  }

  @Test func `any number of jobs gives the same site`() async throws {
    var files: [String: String] = [:]
    for number in 1...40 { files["content/journeys/reis-\(number).md"] = journey + "- pain: \(number)\n" }
    let folder = try TemporaryFolder(files)
    let one = try await load(folder, jobs: 1)
    let eight = try await load(folder, jobs: 8)
    #expect(one.site.atlas == eight.site.atlas)
    #expect(one.findings == eight.findings)
    #expect(one.site.pages.map { $0.render() } == eight.site.pages.map { $0.render() })
  }

  @Test func `what one journey's cards make use of is asked of all others`() async throws {
    let site = try await load(
      TemporaryFolder([
        "content/journeys/a.md": journey + "- pain: Te duur\n",
        "content/journeys/b.md": journey + "- opportunity: Korting\n  - owner: Inkoop\n",
      ])
    )
    let gaps = site.findings.map { found in Set(found.findings.map(\.rule)) }
    #expect(gaps[0].contains("pain-without-opportunity"))
    #expect(!site.findings[1].skipped.map(\.rule).contains("opportunity-without-owner"))
    let inspection = Inspection(of: site.site.atlas)
    #expect(site.findings == site.site.atlas.journeys.map { inspection.findings(in: $0) })
  }

  @Test func `a link out of the site's folder is an error, one inside it is followed`() async throws {
    let outside = try TemporaryFolder(["geheim.md": "geheim"])
    let folder = try TemporaryFolder(["content/journeys/a.md": journey])
    try folder.link("content/journeys/b.md", to: folder.path + "/content/journeys/a.md")
    try folder.link("content/geheim.md", to: outside.path + "/geheim.md")
    let site = try await load(folder)
    #expect(site.diagnostics.map(\.id) == [.unsafePath])
    #expect(site.site.atlas.journeys.map(\.id) == ["a", "b"])
    #expect(site.site.atlas.pages.isEmpty)
  }

  @Test func `names that differ only in case are an error`() async throws {
    let site = try await load(
      TemporaryFolder(["content/journeys/a.md": journey, "content/Foto.png": "1", "content/foto.png": "2"])
    )
    #expect(site.diagnostics.map(\.id) == [.pathCollision])
  }

  @Test func `a source folder that is not there is trouble with the disk`() {
    #expect(throws: DiskError.self) { try SourceFolder("/nergens/hier") }
  }
}
