import Journeys

extension FormatReference {
  mutating func writeJourneys() {
    say(
      """
      A journey is one Markdown file in `content/journeys/`; folders are groups. Whatever is not mentioned here is
      ordinary Markdown and is shown as text where it stands.
      """,
      """
      Een reis is één Markdown-bestand in `content/journeys/`; mappen zijn groepen. Alles wat hier niet genoemd wordt, is
      gewone Markdown en komt als tekst op de pagina, waar het staat.
      """
    )
    lines +=
      ["", "```markdown"]
      + scaffold(
        .journey,
        titled: language.choose(en: "Ordering a book", nl: "Een boek bestellen"),
        in: language
      )
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) + ["```"]
    say("## Headings {#headings}", "## Koppen {#koppen}")
    say(
      """
      A heading is a phase when the model names it or when it has cards or steps below it; the headings one level deeper
      are its steps. A phase may hold cards itself. “1.”, “Stage 3 —” and emoji in front are shown and left out of ids.
      Behind a heading may stand, in braces:
      """,
      """
      Een kop is een fase als het model haar noemt of als er kaarten of stappen onder staan; de koppen een niveau dieper
      zijn haar stappen. Een fase mag zelf kaarten hebben. “1.”, “Fase 3 —” en emoji ervoor worden getoond en tellen niet
      mee in id’s. Achter een kop mag tussen accolades staan:
      """
    )
    table(
      [LocalizedText(en: "Written", nl: "Geschreven"), LocalizedText(en: "Meaning", nl: "Betekenis")],
      headingAttributes.map { [code($0.0), $0.1[language]] }
    )
    say("## Cards {#cards}", "## Kaarten {#kaarten}")
    say(
      """
      A card is a line `- key: value`. Lines nested below it are facts about the card. These are written just as well: a
      key with a nested list (one card for each line), a paragraph that starts with `**Key:** value`, and a heading with a
      lane’s name above a list. `feeling[reader]: 1` says whose it is, on a map with several audiences.

      `—` or `n/a — reason` says that something is known to be empty; nothing at all says that it is unknown. A list
      without keys is text.
      """,
      """
      Een kaart is een regel `- sleutel: waarde`. Regels die eronder inspringen zijn feiten bij de kaart. Net zo goed zijn:
      een sleutel met een lijst eronder (een kaart per regel), een alinea die begint met `**Sleutel:** waarde`, en een kop
      met de naam van een baan boven een lijst. `voelt[lezer]: 1` zegt van wie het is, op een kaart met meer doelgroepen.

      `—` of `n.v.t. — reden` zegt dat iets bekend leeg is; niets zegt dat het onbekend is. Een lijst zonder sleutels is
      tekst.
      """
    )
  }

  private var headingAttributes: [([String], LocalizedText)] {
    [
      (["#id"], LocalizedText(en: "The address of the phase or step.", nl: "Het adres van de fase of stap.")),
      ([".moment-of-truth"], LocalizedText(en: "A step that decides.", nl: "Een stap die beslist.")),
      (
        ["weight=3", "gewicht=3"],
        LocalizedText(en: "How heavy a phase weighs: 0 to 3.", nl: "Hoe zwaar een fase weegt: 0 tot 3.")
      ),
      (
        ["skipped=\"…\"", "overgeslagen=\"…\""],
        LocalizedText(
          en: "Why a phase is left out on purpose.",
          nl: "Waarom een fase met opzet is overgeslagen."
        )
      ),
      (
        ["role=buy", "rol=buy"],
        LocalizedText(en: "What a phase is for, without a model.", nl: "Waar een fase voor is, zonder model.")
      ),
      (
        ["path=\"…\"", "pad=\"…\""],
        LocalizedText(en: "The other path that a step is on.", nl: "Het andere pad waarop een stap ligt.")
      ),
      (
        [".phase", ".prose"],
        LocalizedText(en: "Is a phase after all; is text after all.", nl: "Is toch een fase; is toch tekst.")
      ),
    ]
  }

  mutating func writeFeelings() {
    say("## Feelings {#feelings}", "## Gevoelens {#gevoelens}")
    say(
      """
      A feeling is written as a number on the scale (−2 to 2, unless `feeling-scale` says otherwise), as words, as an
      emoji, or as several of these in any order: `-1 annoyed`, `😐 neutral`. An arrow is a change within the step:
      `curious → -1 hesitant`. Words alone are a feeling without a point on the curve, and your words are never replaced
      by a number. An emoji stands for a number, and stays in sight:
      """,
      """
      Een gevoel is een getal op de schaal (−2 tot 2, tenzij `gevoelsschaal` iets anders zegt), woorden, een emoji, of een
      paar daarvan in elke volgorde: `-1 geërgerd`, `😐 neutraal`. Een pijl is een verandering binnen de stap:
      `nieuwsgierig → -1 aarzelend`. Alleen woorden is een gevoel zonder punt op de lijn, en uw woorden worden nooit door
      een getal vervangen. Een emoji staat voor een getal, en blijft te zien:
      """
    )
    table(
      [LocalizedText(en: "On −2 to 2", nl: "Op −2 tot 2"), LocalizedText(en: "Emoji", nl: "Emoji")],
      feelingFaces.map { level, faces in
        let score = level * 2
        let text = score == score.rounded() ? String(Int(score)) : String(score)
        return [text.replacing("-", with: "−"), faces.map(String.init).joined(separator: " ")]
      }
    )
  }

  mutating func writeTablesAndDiagrams() {
    say("## Tables {#tables}", "## Tabellen {#tabellen}")
    say(
      """
      A table is text, unless it names lanes. Two columns below a phase or a step, of which one names lanes, are cards
      of that step. In a text without phases in its headings, a table is the journey when one side names lanes (at least
      two, and at least half of them known) and the other side phases or steps. `<br>` parts cards in a cell.
      """,
      """
      Een tabel is tekst, tenzij zij banen noemt. Twee kolommen onder een fase of stap, waarvan een de banen noemt, zijn
      kaarten van die stap. In een tekst zonder fasen in de koppen is een tabel de reis als een kant banen noemt (minstens
      twee, en minstens de helft bekend) en de andere kant fasen of stappen. `<br>` scheidt kaarten in een cel.
      """
    )
    say("## Mermaid {#mermaid}", "## Mermaid {#mermaid}")
    say(
      """
      A fenced `mermaid` block that starts with `journey` is the journey, in a text without phases in its headings;
      `.mmd` and `.mermaid` files are journeys too. Sections are phases, tasks are steps, scores are feelings on a scale
      from 1 to 5 (or the diagram’s own, with a warning), actors act in the step. A line without a score is kept as text.

      ```text
      journey
        title Ordering a book
        section Choosing
          Looks for something good: 4: Reader
          Asks a friend: 5: Reader, Friend
      ```

      `journeysite import` writes such a file as Markdown, and also CSV, JSON and Markdown of any kind;
      `journeysite export` goes the other way.
      """,
      """
      Een `mermaid`-blok dat begint met `journey` is de reis, in een tekst zonder fasen in de koppen; ook bestanden die op
      `.mmd` of `.mermaid` eindigen zijn reizen. Secties zijn fasen, taken zijn stappen, scores zijn gevoelens op een schaal
      van 1 tot 5 (of die van het schema, met een waarschuwing), actoren handelen in de stap. Een regel zonder score blijft
      als tekst bewaard.

      ```text
      journey
        title Een boek bestellen
        section Kiezen
          Zoekt iets moois: 4: Lezer
          Vraagt een vriend: 5: Lezer, Vriend
      ```

      `journeysite import` maakt van zo’n bestand Markdown, en ook van CSV, JSON en allerlei Markdown; `journeysite export`
      gaat de andere kant op.
      """
    )
  }
}
