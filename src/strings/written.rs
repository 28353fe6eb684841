//! Words of what is written without the screen.

use serde::Deserialize;

use super::rows::words;

words! {
    /// Columns of a table of mandates.
    HeadingWords { total, why, id, start, length, organisation, places, title }
}
words! {
    /// Looking one mandate up by name.
    ShowWords { none, several, no_value, no_value_of, no_dates, no_length, left_out, file_there }
}
words! {
    /// The explorer in lines.
    PlainWords {
        greeting, help, rest, no_more, no_number, no_keys, bookmarked, unbookmarked, noted, no_note,
        orders, no_file, none_open,
    }
}
words! {
    /// The command line: its frame, and what is said of arguments that cannot be used.
    UsageWords {
        usage, commands, command, arguments, options, unexpected, no_command, bad_value, no_value,
        conflict, twice, missing, unusable, similar, see, fields_with, no_ending, no_view, no_views, views_off,
        nothing, nothing_at_all,
        no_field, fields_there, counts_instead, counts_too, chosen, not_counted, no_gaps, no_overlaps,
        nothing_to_check, two_facets, bom_with,
    }
}
words! {
    /// Why the system or another program refuses something.
    ReasonWords {
        not_found, not_permitted, already_there, is_folder, not_folder, full, read_only,
        name_too_long, too_large, ended, ended_by_signal, too_long, not_text, other,
    }
}
words! {
    /// References to a mandate.
    CitationWords {
        accessed, retrieved, in_file, no_date, mandated_by, mandated_by_several, published_by, doubtful,
    }
}
