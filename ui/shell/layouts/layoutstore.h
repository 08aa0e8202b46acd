#pragma once
#include "base/result.h"
#include "views/common/look.h"

#include <optional>

class QSettings;

namespace muster::shell {

/// A look of the window, with the name that an operator gave it.
struct Layout {
    QString name;
    views::Look look;
};

/// The named layouts of this user, in the order of their creation, in settings below "layouts": a number for
/// each, with its name and its texts. Nothing is cached, and what another console wrote is read before each
/// answer. A damaged entry is skipped, affects no other, and stays where it is. Thread: GUI.
class LayoutStore final {
public:
    static constexpr int layoutsMax = 50;
    static constexpr int nameMax = 60; ///< characters

    enum class NameProblem {
        None,
        Empty,
        TooLong,
        Taken, ///< there is one of that name; case does not matter
        Full, ///< there are already layoutsMax
    };

    explicit LayoutStore(QSettings *settings); // borrowed
    QList<Layout> layouts() const; ///< at most layoutsMax
    std::optional<Layout> find(const QString &name) const;
    /// What is kept of a typed name: without control characters, and with single spaces.
    static QString cleanName(const QString &typed);
    NameProblem problemOf(const QString &name) const;

    /// Replaces the one of that name. InvalidArgument: no name; TooLarge: one too many; Unavailable: the
    /// settings cannot be written, so it is kept only until the program ends.
    [[nodiscard]] Result<void> save(const Layout &layout);
    /// It keeps its position. NotFound, Conflict, InvalidArgument; Unavailable as above.
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to);

    struct Removed {
        int number = 0;
        Layout layout;
        bool isWritten = true; ///< false: the settings cannot be written, so it is back at the next start
    };
    /// Empty: there is none of that name.
    std::optional<Removed> remove(const QString &name);
    /// At its old position, if that is still free. TooLarge, Conflict: others were created meanwhile.
    [[nodiscard]] Result<void> putBack(const Removed &removed);

private:
    struct Entry {
        int number = 0;
        Layout layout;
    };
    QList<Entry> entries() const;
    std::optional<Entry> entryOf(const QString &name) const;
    std::optional<Layout> read(int number) const;
    int freeNumber() const;
    [[nodiscard]] Result<void> write(int number, const Layout &layout);
    [[nodiscard]] Result<void> written() const;

    QSettings *m_settings;
};

/// All texts below `group`; what exceeds the limits of a look is left out.
views::Look readLook(QSettings &settings, const QString &group);
void writeLook(QSettings &settings, const QString &group, const views::Look &look);

} // namespace muster::shell
