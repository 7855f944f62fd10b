use super::account::{Account, Level, message, note_lines, title};
use crate::verdict::Finding;

/// Commands that GitHub's runner makes annotations of, a line a finding.
pub fn github(account: &Account<'_>) -> String {
    account.verdict.findings.iter().map(|finding| command(finding, account)).collect()
}

fn command(finding: &Finding, account: &Account<'_>) -> String {
    let lang = account.verdict.lang;
    let name = match Level::of(finding) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let title = format!("title={}", property(&title(finding, lang)));
    let properties: Vec<String> = [title].into_iter().chain(place(finding, account)).collect();
    let lines: Vec<String> = [message(finding, lang)].into_iter().chain(note_lines(finding, lang)).collect();
    format!("::{name} {}::{}\n", properties.join(","), data(&lines.join("\n")))
}

/// Columns are known to annotations within one line only.
fn place(finding: &Finding, account: &Account<'_>) -> Option<String> {
    let range = account.range(finding.place.span)?;
    let (start, end) = (range.start, range.end);
    let file = format!("file={},line={},endLine={}", property(&account.path(range.file)), start.line, end.line);
    let columns = format!(",col={},endColumn={}", start.column, end.column);
    Some(if start.line == end.line { file + &columns } else { file })
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_it() {
        assert_eq!(data("50 % off\r\n::set-env name=A::b"), "50 %25 off%0D%0A::set-env name=A::b");
        assert_eq!(property("a:b,c%0A"), "a%3Ab%2Cc%250A");
    }
}
