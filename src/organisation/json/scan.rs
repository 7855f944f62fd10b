//! Where the tokens of JSON end, on bytes; nothing here reports.

/// The byte after the blanks that begin at `at`.
pub(super) fn blanks(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'))
}

/// The first byte from `at` on that ends a string or needs care in it.
///
/// Eight bytes at a time, because most of a file is text.
pub(super) fn plain_text(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let (chunks, tail) = rest.as_chunks::<8>();
    for (number, chunk) in chunks.iter().enumerate() {
        let special = special_bytes(u64::from_le_bytes(*chunk));
        if special != 0 {
            return at + number * 8 + special.trailing_zeros() as usize / 8;
        }
    }
    run(bytes, at + rest.len() - tail.len(), |byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f))
}

/// Sets the high bit of bytes that are a quote, a backslash or a control character.
///
/// The lowest one set is right; above it a borrow may set others.
const fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    let found = word.wrapping_sub(ONES * 0x20) & !word;
    (found | (quote.wrapping_sub(ONES) & !quote) | (backslash.wrapping_sub(ONES) & !backslash)) & HIGH
}

/// The byte after the object or list that begins at `at`, as far as brackets and quotes tell.
pub(super) fn container_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    loop {
        match bytes.get(at)? {
            b'"' => {
                at = plain_text(bytes, at + 1);
                while bytes.get(at) == Some(&b'\\') {
                    at = plain_text(bytes, at + 2);
                }
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// The byte after the letters, digits and marks of a word or number, right or wrong.
pub(super) fn word(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'.' | b'$' | 0x80..))
}

/// A place behind a comma, soon after `from`, that is likely to stand between entries of an object in an object: where to cut a
/// file. Nothing before `from` is looked at, so that nobody can be sure of it.
pub(super) fn likely_cut(bytes: &[u8], from: usize) -> Option<usize> {
    let end = bytes.len().min(from + WINDOW);
    // Whatever stands at `from`, what ends so is a key.
    let start = bytes.get(from..end)?.windows(2).position(|pair| pair == b"\":")? + from + 2;
    let (mut at, mut depth) = (start, WINDOW);
    // For each depth at which there are commas before keys: it, the first comma, and how many there are.
    let mut commas: Vec<(usize, usize, usize)> = Vec::new();
    while at < end {
        match bytes.get(at)? {
            b'"' => at = string_end(bytes, at)?,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b',' if is_key(bytes, at + 1) => match commas.iter_mut().find(|(of, ..)| *of == depth) {
                Some((_, _, count)) => *count += 1,
                None => commas.push((depth, at + 1, 1)),
            },
            _ => {}
        }
        at += 1;
    }
    // The entries of a long object are what most of the outermost commas part; a single one may part two such objects.
    let outermost = commas.iter().filter(|(.., count)| *count > 1).min();
    outermost.map(|(_, at, _)| *at)
}

/// How much of a file is looked at for a place to cut it.
const WINDOW: usize = 1 << 16;

/// Whether a key follows.
fn is_key(bytes: &[u8], at: usize) -> bool {
    let at = blanks(bytes, at);
    let end = bytes.get(at).filter(|byte| **byte == b'"').and_then(|_| string_end(bytes, at));
    end.is_some_and(|end| bytes.get(blanks(bytes, end + 1)) == Some(&b':'))
}

/// The closing quote of the string whose opening quote is at `at`.
fn string_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    at += 1;
    loop {
        at = plain_text(bytes, at);
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => return None,
        }
    }
}

/// The end of the line, before its line break.
pub(super) fn line(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |byte| !matches!(byte, b'\n' | b'\r'))
}

/// The byte after the string whose opening quote is at `at`, if it is closed on its line.
pub(super) fn closed_string(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 1;
    loop {
        at = run(bytes, at, |byte| !matches!(byte, b'"' | b'\\' | b'\n'));
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => return None,
        }
    }
}

/// The byte after the number that begins at `at`, as far as it follows the grammar of RFC 8259.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let at = at + usize::from(bytes.get(at) == Some(&b'-'));
    let mut end = match bytes.get(at)? {
        b'0' => at + 1,
        b'1'..=b'9' => digits(bytes, at)?,
        _ => return None,
    };
    if bytes.get(end) == Some(&b'.') {
        end = digits(bytes, end + 1)?;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = digits(bytes, end + 1 + sign)?;
    }
    Some(end)
}

fn digits(bytes: &[u8], at: usize) -> Option<usize> {
    let end = run(bytes, at, |byte| byte.is_ascii_digit());
    (end > at).then_some(end)
}

fn run(bytes: &[u8], at: usize, belongs: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    at + rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_grammar() {
        for good in ["0", "-0", "12", "1.5", "1e5", "-1.25E-3", "0e+1"] {
            assert_eq!(number(good.as_bytes(), 0), Some(good.len()), "{good}");
        }
        for bad in ["01", ".5", "+1", "1.", "1e", "-", "0x1", "1_0", "1.e2"] {
            assert_ne!(number(bad.as_bytes(), 0), Some(bad.len()), "{bad}");
        }
    }

    #[test]
    fn plain_text_ends_at_the_first_special_byte() {
        for text in ["å8901234567\"", "\u{7f}!#[]\n", "1234567\\x", "12345678\u{1f}", " \t\"", "none", ""] {
            let first = text.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
            assert_eq!(plain_text(text.as_bytes(), 0), first.unwrap_or(text.len()), "{text:?}");
        }
    }

    #[test]
    fn a_container_ends_with_its_bracket() {
        assert_eq!(container_end(br#"{"a}\\\"]": [1, {}]} x"#, 0), Some(20));
        for open in [r#"{"a": []"#, r#"{"a}"#, r#"["\"#, "}", ""] {
            assert_eq!(container_end(open.as_bytes(), 0), None, "{open}");
        }
    }

    #[test]
    fn a_string_is_closed_on_its_line_or_not_at_all() {
        assert_eq!(closed_string(br#""a\"b" x"#, 0), Some(6));
        assert_eq!(closed_string(b"\"a\n\"", 0), None);
        assert_eq!(closed_string(b"\"a\\", 0), None);
    }
}
