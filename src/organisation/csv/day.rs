/// How the days of a column are written: `dd.mm.yyyy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayForm {
    parts: Vec<Part>,
    written: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Day, month or year, of so many digits at least.
    Number(Unit, usize),
    /// A sign that stands there.
    Sign(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Year,
}

impl DayForm {
    /// Reads a form: `d` or `dd`, `m` or `mm`, and `yyyy` or `åååå`, each once. Years of two digits could be of any
    /// century.
    pub(super) fn new(written: &str) -> Option<Self> {
        let mut parts: Vec<Part> = Vec::new();
        for sign in written.chars() {
            let unit = match sign.to_ascii_lowercase() {
                'd' => Unit::Day,
                'm' => Unit::Month,
                'y' | 'å' | 'Å' => Unit::Year,
                sign if sign.is_alphanumeric() => return None,
                sign => {
                    parts.push(Part::Sign(sign));
                    continue;
                }
            };
            match parts.last_mut() {
                Some(Part::Number(last, digits)) if *last == unit => *digits += 1,
                _ => parts.push(Part::Number(unit, 1)),
            }
        }
        let digits = |unit: Unit| {
            let mut found = parts.iter().filter_map(move |part| match part {
                Part::Number(of, digits) if *of == unit => Some(*digits),
                _ => None,
            });
            found.next().filter(|_| found.next().is_none())
        };
        let fits = matches!(digits(Unit::Day), Some(1 | 2))
            && matches!(digits(Unit::Month), Some(1 | 2))
            && digits(Unit::Year) == Some(4);
        fits.then(|| Self { parts, written: written.to_owned() })
    }

    /// As it is written in the settings.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// The day in the form of all files; nothing where the text is not of this form. Whether there is such a day is
    /// not looked at.
    pub(super) fn iso(&self, text: &str) -> Option<String> {
        let (mut day, mut month, mut year) = ("", "", "");
        let mut rest = text;
        for part in &self.parts {
            match *part {
                Part::Sign(sign) => rest = rest.strip_prefix(sign)?,
                Part::Number(unit, least) => {
                    let most = if least == 1 { 2 } else { least };
                    let length = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
                    if length < least {
                        return None;
                    }
                    let (digits, after) = rest.split_at(length);
                    match unit {
                        Unit::Day => day = digits,
                        Unit::Month => month = digits,
                        Unit::Year => year = digits,
                    }
                    rest = after;
                }
            }
        }
        rest.is_empty().then(|| format!("{year}-{month:0>2}-{day:0>2}"))
    }
}

#[cfg(test)]
mod tests {
    use super::DayForm;

    #[test]
    fn days_are_put_into_one_form() {
        let iso = |form: &str, text: &str| DayForm::new(form).unwrap().iso(text);
        assert_eq!(iso("dd.mm.yyyy", "01.03.2025").as_deref(), Some("2025-03-01"));
        assert_eq!(iso("d.m.åååå", "1.3.2025").as_deref(), Some("2025-03-01"));
        assert_eq!(iso("d.m.yyyy", "31.12.2025").as_deref(), Some("2025-12-31"));
        assert_eq!(iso("yyyymmdd", "20250301").as_deref(), Some("2025-03-01"));
        assert_eq!(iso("mm/dd/yyyy", "03/01/2025").as_deref(), Some("2025-03-01"));
        for text in ["1.3.2025", "2025-03-01", "01.03.25", "01.03.2025 x", "", "å1.03.2025"] {
            assert_eq!(iso("dd.mm.yyyy", text), None, "{text}");
        }
        for form in ["dd.mm.yy", "dd.mm", "", "dd.mm.yyyy hh", "dd.dd.mm.yyyy", "ddd.mm.yyyy"] {
            assert_eq!(DayForm::new(form), None, "{form}");
        }
    }
}
