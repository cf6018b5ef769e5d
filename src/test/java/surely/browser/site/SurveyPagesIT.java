package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static surely.browser.editor.Editing.publish;
import static surely.browser.editor.Editing.saveNothing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.database.Rows;
import surely.test.server.Suite;

/**
 * The list of a member's surveys: each is created once, and every action can be done by clicking.
 */
@ExtendWith(ArquillianExtension.class)
class SurveyPagesIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>";
  private static final String ONE_A_PAGE =
      "const real = fetch; fetch = (a, o) => real(/^.api.(points|surveys)($|\\?after)/.test(a)"
          + "? a + (a.includes('?') ? '&' : '?') + 'limit=1' : a, o)";
  private static final String POOR = "UPDATE account SET balance = 3 WHERE member_id = ?";
  @TempDir private Path folder;

  @Test
  void twoClicksMakeOneSurvey() {
    try (Browser ann = Visitor.member("Ann")) {
      startDraft(ann, "Lunch");
      ann.doubleClick("button", "Create");
      ann.finds("heading", "Lunch");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void aLostAnswerIsAskedForAgainAndIsOneSurvey() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().loseResponse("POST", "/api/surveys");
      startDraft(ann, "Lunch");
      ann.click("button", "Create");
      ann.finds("heading", "Lunch");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void aReloadWhileTheServerAnswersIsOneSurvey() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.before(
          "const real = fetch; let first = true; fetch = (a, o) => {"
              + "if (o?.method !== 'POST' || sessionStorage.sent) return real(a, o);"
              + "sessionStorage.sent = 1; return real(a, o).then(() => "
              + "{ sessionStorage.sent = 2; return new Promise(() => {}); }); }");
      ann.reload();
      startDraft(ann, "Lunch");
      ann.click("button", "Create");
      ann.holds(
          "sessionStorage.sent === '2'", "the server has answered, but the page does not know");
      ann.reload();
      ann.finds("heading", "Lunch");
      startDraft(ann, "Lunch");
      ann.click("button", "Create");
      ann.seesNoMore("Please wait");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void offlineIsSaidAndTheNextTryMakesOneSurvey() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      startDraft(ann, "Lunch");
      ann.offline(true);
      ann.click("button", "Create");
      ann.sees("The server can't be reached.");
      ann.offline(false);
      ann.click("button", "Create");
      ann.finds("heading", "Lunch");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void aHostileTitleIsText() {
    try (Browser mallory = Visitor.member("Mallory")) {
      startDraft(mallory, HOSTILE);
      mallory.click("button", "Create");
      mallory.finds("heading", HOSTILE);
      mallory.click("button", "Publish: " + HOSTILE);
      mallory.sees("People can respond from then on");
      mallory.go("/points");
      mallory.sees(HOSTILE);
    }
  }

  /** What is published is what the author sees in the editor, and not an older saved version. */
  @Test
  void aSurveyWithUnsavedChangesIsPublishedFromTheEditor() {
    try (Browser ann = Visitor.member("Ann")) {
      String id =
          OpenSurvey.draft(
              ann, "{title: 'Lunch', elements: [{type: 'text', name: 'a', title: 'Saved'}]}");
      ann.go("/edit/" + id);
      saveNothing(ann);
      ann.click("button", "Saved Short text, number, date");
      ann.fill("Title", "Not saved");
      ann.sees("Saving");
      ann.go("/");
      ann.click("button", "Publish: Lunch");
      ann.isAt("/edit/" + id);
      publish(ann, "Lunch");
      ann.go("/s/" + id);
      ann.sees("Not saved");
    }
  }

  @Test
  void whatMayBeForgottenIsAskedBeforeItIsPublished() {
    try (Browser ann = Visitor.member("Ann")) {
      OpenSurvey.draft(
          ann,
          "{pages: [{title: 'One', elements: [{type: 'text', name: 'question1'}, "
              + "{type: 'text', name: 'dish'}]}, "
              + "{elements: [{type: 'radiogroup', name: 'question3', title: 'Which?', "
              + "choices: ['Choice 1', {value: 2, text: '선택지 2'}, 'Soup']}]}]}");
      ann.reload();
      ann.click("button", "Publish: Untitled");
      ann.sees("The survey has no title.");
      ann.sees("A question has no title: question1.");
      ann.sees("2 texts have not been replaced: Choice 1, 선택지 2.");
      ann.sees("A page has no title.");
      ann.sees("Publishing costs nothing.");
      assertThat(ann.barriers(), is(empty()));
      ann.click("button", "Publish");
      ann.finds("link", "View as a respondent");
      assertThat(ann.barriers(), is(empty()));
    }
  }

  @Test
  void whatRewardsCostIsSaidBeforeItIsPublished() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 409");
      String id =
          OpenSurvey.draft(
              ann, "{title: 'Lunch', elements: [{type: 'text', name: 'a', title: 'A'}]}");
      reward(ann, id, 50);
      ann.click("button", "Publish: Lunch");
      ann.sees("Publishing sets aside 500 of your 90 points for rewards.");
      ann.sees("You need 410 more points.");
      ann.click("button", "Publish");
      ann.sees("You don't have enough points.");
      reward(ann, id, 2);
      ann.click("button", "Publish: Lunch");
      ann.sees("Publishing sets aside 20 of your 90 points for rewards.");
      ann.seesNoMore("You need");
      ann.click("button", "Publish");
      ann.finds("textbox", "Link to the survey");
      ann.press("Escape");
      ann.finds("link", "70 points");
    }
  }

  /** Offers 10 members a reward, and shows the list of surveys. */
  private static void reward(Browser ann, String id, int points) {
    ann.evaluate(
        ("(async address => { const {definition, settings} = await (await fetch(address)).json(); "
                + "Object.assign(settings, "
                + "{respondents: 'members', responseLimit: 10, reward: %d}); "
                + "await fetch(address, {method: 'PUT', "
                + "headers: {'Content-Type': 'application/json', 'If-Match': '*'}, "
                + "body: JSON.stringify({definition, settings})}); })('/api/surveys/%s')")
            .formatted(points, id));
    ann.go("/");
  }

  @Test
  void aSurveyIsPublishedSharedCopiedClosedAndADraftDeleted() {
    try (Browser ann = Visitor.member("Ann")) {
      startDraft(ann, "Lunch");
      ann.click("button", "Create");
      ann.click("button", "Publish: Lunch");
      ann.click("button", "Publish");
      ann.holds(
          "document.querySelector('#link').value.startsWith(location.origin + '/s/')",
          "there is a link");
      ann.holds("document.querySelector('.code img').naturalWidth > 0", "there is a code");
      ann.press("Escape");
      ann.click("DisclosureTriangle", "More: Lunch");
      ann.click("button", "Copy: Lunch");
      ann.doubleClick("button", "Copy");
      hasPaidFor(ann, 2);
      ann.finds("button", "Publish: Copy of Lunch");
      ann.click("button", "Close survey: Lunch");
      ann.click("button", "Close survey");
      ann.sees("Closed");
      ann.evaluate("document.querySelector('li:has(.draft) summary').click()");
      ann.click("button", "Delete: Copy of Lunch");
      ann.click("button", "Delete");
      ann.seesNoMore("Draft");
    }
  }

  @Test
  void aCopyIsProposedATitleThatNoSurveyHas() {
    try (Browser ann = Visitor.member("Ann")) {
      for (String title : List.of("Copy of Lunch", "Dinner", "Copy of Dinner (2)"))
        OpenSurvey.draft(
            ann, "{title: '%s', elements: [{type: 'text', name: 'a'}]}".formatted(title));
      ann.reload();
      proposes(ann, "Copy of Lunch", "Copy of Lunch (2)");
      proposes(ann, "Dinner", "Copy of Dinner");
      proposes(ann, "Copy of Dinner (2)", "Copy of Dinner");
      ann.click("DisclosureTriangle", "More: Dinner");
      ann.click("button", "Copy: Dinner");
      ann.fill("Title of the copy", "Supper");
      assertThat(ann.barriers(), is(empty()));
      ann.doubleClick("button", "Copy");
      ann.finds("heading", "Supper");
      ann.finds("tab", "Questions");
      hasPaidFor(ann, 4);
      ann.finds("link", "Dinner");
      ann.finds("link", "Supper");
    }
  }

  private static void proposes(Browser ann, String title, String copy) {
    ann.click("DisclosureTriangle", "More: " + title);
    ann.click("button", "Copy: " + title);
    ann.holds("document.querySelector('#title').value === '" + copy + "'", "the title is " + copy);
    ann.press("Escape");
    ann.holds("!document.querySelector('dialog')", "the dialog is closed");
  }

  @Test
  void aSurveyIsPausedResumedAndClosedOnItsPage() {
    try (Browser ann = Visitor.member("Ann")) {
      OpenSurvey.draft(ann, "{title: 'Lunch', elements: [{type: 'text', name: 'a', title: 'A'}]}");
      ann.reload();
      publish(ann, "Lunch");
      ann.click("link", "Lunch");
      ann.sees("It takes responses at this link:");
      ann.click("button", "Pause: Lunch");
      ann.doubleClick("button", "Pause");
      ann.sees("It is paused: nobody can send a response until you resume it.");
      ann.click("tab", "Questions");
      ann.finds("button", "A Short text, number, date");
      ann.go("/");
      ann.sees("Paused");
      ann.click("button", "Resume: Lunch");
      ann.doubleClick("button", "Resume");
      ann.seesNoMore("Paused");
      ann.click("link", "Lunch");
      ann.click("button", "Close survey: Lunch");
      ann.click("button", "Close survey");
      ann.sees("It is closed and takes no more responses.");
      ann.click("link", "Results");
      ann.sees("The survey was closed before anybody answered.");
    }
  }

  /** Two clicks after "New survey", even if both are double clicks. */
  @Test
  void aTemplateIsPublishedAtOnce() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.sees("Welcome");
      ann.click("button", "New survey");
      ann.doubleClick("button", "Quick poll One question, answered in ten seconds.");
      ann.sees("Where shall we have lunch together?");
      ann.doubleClick("button", "Publish now");
      ann.finds("textbox", "Link to the survey");
      ann.press("Escape");
      ann.finds("button", "Pause: Quick poll");
      hasPaidFor(ann, 1);
      ann.go(
          ann.string(
              "document.querySelector('li h2 a').getAttribute('href').replace('/edit/', '/s/')"));
      ann.finds("radio", "In the canteen");
    }
  }

  @Test
  void aTemplateIsEditedFirstInTheReadersLanguage() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.speaks("ko-KR");
      ann.reload();
      ann.sees("환영합니다");
      ann.click("button", "행사 참가 신청 시간대별로 자리를 나눕니다. 자리가 차면 더 받지 않습니다.");
      ann.doubleClick("button", "먼저 편집");
      ann.finds("heading", "행사 참가 신청");
      ann.finds("tab", "질문");
      ann.holds(
          "fetch('/api/surveys/' + location.pathname.split('/')[2]).then(r => r.json()).then(s => "
              + "s.definition.locale === 'ko' && s.settings.choiceLimits.slot['10:00'] === 20 && "
              + "s.definition.elements[0].title === '이름')",
          "the survey is in Korean, with its places");
    }
  }

  @Test
  void whatANewSurveyCostsIsSaidBefore() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.click("button", "New survey");
      ann.sees("A new survey costs 10 points. You have 100.");
      ann.press("Escape");
      ann.click("button", "Import");
      ann.sees("A new survey costs 10 points. You have 100.");
      ann.press("Escape");
      OpenSurvey.draft(ann, "{title: 'Lunch', elements: [{type: 'text', name: 'a'}]}");
      ann.reload();
      ann.click("DisclosureTriangle", "More: Lunch");
      ann.click("button", "Copy: Lunch");
      ann.sees("A new survey costs 10 points. You have 90.");
      ann.press("Escape");
      Rows.of(Suite.application())
          .run(POOR, ann.string("fetch('/api/members/me').then(r => r.json()).then(m => m.id)"));
      ann.click("button", "New survey");
      ann.sees("You need 7 more points.");
    }
  }

  @Test
  void aMorePageComesOnceHoweverOftenItIsAskedFor() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      for (String title : List.of("Breakfast", "Lunch", "Dinner", "Supper"))
        OpenSurvey.draft(
            ann, "{title: '%s', elements: [{type: 'text', name: 'a'}]}".formatted(title));
      ann.before(ONE_A_PAGE);
      comesPageByPage(ann, "/points", ".ledger > li", 5);
      comesPageByPage(ann, "/", "[data-survey]", 4);
    }
  }

  @Test
  void aMorePageThatComesAfterTheListHasBegunAnewIsNoPartOfIt() {
    try (Browser ann = Visitor.member("Ann")) {
      for (String title : List.of("Breakfast", "Lunch", "Dinner"))
        OpenSurvey.draft(
            ann, "{title: '%s', elements: [{type: 'text', name: 'a'}]}".formatted(title));
      ann.before(ONE_A_PAGE);
      ann.go("/");
      ann.click("button", "Show more");
      has(ann, "[data-survey]", 2);
      ann.evaluate(
          "const free = fetch; fetch = (a, o) => free(a, o).then(answer => a.includes('?after')"
              + "? new Promise(go => window.answer = () => go(answer)) : answer)");
      ann.click("button", "Show more");
      ann.holds("!!window.answer", "the server has answered");
      publish(ann, "Dinner");
      ann.finds("button", "Close survey: Dinner");
      ann.evaluate("fetch = free; answer()");
      ann.click("button", "Show more");
      has(ann, "[data-survey]", 2);
      ann.sees("Lunch");
    }
  }

  private static void comesPageByPage(Browser ann, String page, String row, int all) {
    ann.go(page);
    ann.finds("button", "Show more");
    ann.evaluate(
        "{ const more = [...document.querySelectorAll('main button')].find(one => "
            + "one.textContent.includes('Show more'));"
            + "more.click(); more.click(); }");
    has(ann, row, 2);
    ann.offline(true);
    ann.click("button", "Show more");
    ann.sees("The server can't be reached.");
    ann.offline(false);
    for (int rows = 3; rows <= all; rows++) {
      ann.click("button", "Show more");
      has(ann, row, rows);
    }
    ann.seesNoMore("Show more");
    has(ann, row, all);
  }

  private static void has(Browser ann, String row, int rows) {
    ann.holds(
        "document.querySelectorAll('"
            + row
            + "').length === "
            + rows
            + " && !document.body.innerText.includes('Please wait')",
        "shows rows: " + rows);
  }

  @Test
  void whatIsDoneButCannotBeShownIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      OpenSurvey.draft(ann, "{title: 'Lunch', elements: [{type: 'text', name: 'a'}]}");
      ann.reload();
      ann.click("button", "Publish: Lunch");
      ann.sees("People can respond from then on");
      ann.evaluate(
          "const real = fetch; fetch = (a, o) => "
              + "o.method === 'GET' ? Promise.reject(new TypeError()) : real(a, o)");
      ann.click("button", "Publish");
      ann.sees("Done, but this page still shows the old state.");
      ann.finds("textbox", "Link to the survey");
      ann.reload();
      ann.finds("button", "Close survey: Lunch");
    }
  }

  @Test
  void whatFailsAfterItsDialogWasClosedIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      startDraft(ann, "Lunch");
      ann.evaluate(
          "fetch = () => new Promise(go => window.refuse = () => "
              + "go(new Response(JSON.stringify({type: '/problems/not-enough-points'}),"
              + "{status: 409, headers: {'Content-Type': 'application/problem+json'}})))");
      ann.click("button", "Create");
      ann.holds("!!window.refuse", "it is on its way");
      ann.press("Escape");
      ann.holds("!document.querySelector('dialog')", "the dialog is closed");
      ann.evaluate("refuse()");
      ann.sees("You don't have enough points.");
    }
  }

  @Test
  void aFileIsImportedAndWhatIsWrongWithItIsShownAtItsPlace() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 422");
      ann.finds("link", "100 points");
      ann.click("button", "Import");
      submit(ann, "no JSON");
      ann.sees("This file is not JSON.");
      submit(
          ann,
          "{\"elements\": [{\"type\": \"file\", \"name\": \"a\"}, "
              + "{\"type\": \"rating\", \"name\": \"b\", \"rateMax\": -1}]}");
      ann.sees("/elements/0/type");
      ann.sees("100 points");
      submit(ann, "{\"title\": \"Dinner\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}");
      ann.finds("heading", "Dinner");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void aFileThatIsNotSupportedAsAWholeIsImportedWithoutTheRestOnceThatIsSeen() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 422");
      ann.finds("link", "100 points");
      ann.click("button", "Import");
      submit(
          ann,
          "{\"title\": \"Dinner\", \"elements\": [{\"type\": \"file\", \"name\": \"photo\", "
              + "\"title\": \"Your dish\"}, "
              + "{\"type\": \"text\", \"name\": \"a\", \"visibleIf\": \"{photo} notempty\"}]}");
      ann.sees("It can be saved without these 2 parts:");
      ann.sees("The question “Your dish” (file).");
      ann.sees("“visibleIf” of “a”.");
      ann.sees("100 points");
      ann.click("button", "Import without these");
      ann.finds("heading", "Dinner");
      hasPaidFor(ann, 1);
    }
  }

  @Test
  void whatIsWrongWithAFileIsToldInTheReadersLanguage() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 422");
      ann.speaks("ko-KR");
      ann.reload();
      ann.click("button", "가져오기");
      submit(ann, "{\n\"elements\" []}");
      ann.sees("2행 12열: 이름 뒤에 쌍점(:)이 빠져 있습니다.");
      submit(
          ann,
          "{\"elements\": [{\"type\": \"file\", \"name\": \"a\", \"title\": \"사진\"}, "
              + "{\"type\": \"text\", \"name\": \"b\", \"visibleIf\": \"{a} notempty\"}]}");
      ann.sees("사진 – 질문 유형: 지원하지 않는 유형입니다. 질문을 삭제하거나 다른 유형을 선택해 주세요.");
      ann.sees("질문 ‘사진’(file). 지원하지 않는 유형입니다.");
      ann.sees("‘b’의 ‘visibleIf’. 없거나 빼는 질문을 참조합니다.");
      assertThat(
          ann.string("document.querySelector('dialog').innerText"),
          not(matchesPattern("(?s).*(This server|does not|Surely has).*")));
      assertThat(ann.barriers(), is(empty()));
    }
  }

  @Test
  void invitationsAreMadeAndTakenAwayAsAFile() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      Downloads files = Downloads.of(ann, folder);
      String id =
          ann.string(
              "fetch('/api/surveys', {method: 'POST', "
                  + "headers: {'Content-Type': 'application/json'}, body: JSON.stringify({"
                  + "definition: {title: 'Party', elements: [{type: 'text', name: 'a'}]}, "
                  + "settings: {respondents: 'invited'}})})"
                  + ".then(answer => answer.json()).then(survey => survey.id)");
      ann.reload();
      ann.click("button", "Share: Party");
      ann.fill("Number of invitations", "3");
      ann.doubleClick("button", "Make and download");
      ann.sees("3 invitations are in the file.");
      assertThat(
          ann.watch().exchanges().stream().filter(e -> e.path().endsWith("/invitations")).count(),
          is(1L));
      List<String> links = files.text("invitations-" + id + ".csv").lines().toList();
      assertThat(links.size(), is(3));
      assertThat(
          links.get(0), matchesPattern("http://127\\.0\\.0\\.1:\\d+/s/[^#/]+#invitation=.+"));
    }
  }

  private static void startDraft(Browser ann, String title) {
    ann.click("button", "New survey");
    ann.fill("Title", title);
  }

  private void submit(Browser ann, String json) throws IOException {
    ann.choose("#file", Files.writeString(folder.resolve("survey.json"), json));
    ann.evaluate("document.querySelector('dialog form').requestSubmit()");
  }

  /** Checks that the list has this many surveys, and that each was paid for with 10 points. */
  private static void hasPaidFor(Browser ann, int surveys) {
    ann.finds("link", 100 - 10 * surveys + " points");
    ann.go("/");
    ann.finds("link", 100 - 10 * surveys + " points");
    ann.finds("heading", "My surveys");
    ann.sees("cost 10 points");
    assertThat(
        ann.evaluate("document.querySelectorAll('[data-survey]').length").toString(),
        is(Integer.toString(surveys)));
  }
}
