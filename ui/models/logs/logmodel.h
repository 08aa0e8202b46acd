#pragma once
#include "base/id.h"
#include "log/linematcher.h"
#include "log/logreader.h"
#include "models/common/mark.h"
#include "models/logs/logstore.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace muster::models {

/// Which lines are shown.
struct LogFilter {
    log::LevelSet levels; ///< empty: all
    QSet<quint16> nodes; ///< empty: all
    QString text;
    bool isPattern = false;
    bool isEmpty() const { return levels.empty() && nodes.isEmpty() && text.isEmpty(); }
};

/// Log lines of all nodes in the order of corrected time, up to a million lines and a number of bytes: beyond
/// that the oldest are dropped. A filter scans them in slices, so that the thread never stalls; until the
/// scan is done, the rows are those of the previous filter. Thread: GUI. Holds values only.
class LogModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< QByteArray: the line as it was written
        AtRole, ///< qint64: corrected ms since the epoch
        NodeNameRole,
        LevelRole, ///< QString: "warn"; empty if it has none
        MarkRole,
        ComponentRole,
        MessageRole, ///< message and other fields in one line
        WhenRole ///< QString: its time by the clocks that know it, a line each
    };
    static constexpr int usualLinesMax = 1'000'000;
    static constexpr qint64 usualBytesMax = 320 * 1'024 * 1'024; ///< a million lines, twice as long as usual

    explicit LogModel(QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The number of a node in lines and filters. Names may change.
    quint16 nodeNumber(const NodeId &id, const QString &name);
    QString nodeName(quint16 number) const { return m_nodes.value(number).name; }
    void setLinesMax(int lines) { m_linesMax = lines; }
    void setBytesMax(qint64 bytes) { m_bytesMax = bytes; } ///< of the text of the lines

    /// Takes lines that are sorted by time. `older`: they come before lines with the same time.
    void add(const QList<LogLine> &lines, bool older = false);
    void clear();
    /// InvalidArgument says what is wrong with the expression; then the filter is unchanged.
    [[nodiscard]] Result<void> setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    bool isFiltering() const { return m_scanning; }
    /// How far the running filter is, in percent.
    int filterProgress() const;

    qint64 lineCount() const { return qint64(m_order.size()); } ///< shown or hidden
    qint64 droppedCount() const { return m_dropped; } ///< since clear(), because there were too many
    qint64 bytes() const; ///< of the lines and their order
    /// The first row at that time or later; rowCount() if there is none.
    int rowAt(WallTime at) const;
    /// Identifies a line as long as it is kept; rowOf() is -1 if it is not shown.
    quint32 lineId(int row) const { return m_rows[size_t(row)]; }
    int rowOf(quint32 line) const;
    std::optional<WallTime> oldest() const;
    std::optional<WallTime> newest() const;

signals:
    void filtered(); ///< the rows are those of filter() now
    void filterProgressed();

private:
    using Id = LogStore::Id;
    struct Node {
        NodeId id;
        QString name;
    };
    bool accepts(Id id, const LogFilter &filter, const log::LineMatcher &matcher) const;
    void finishScan();
    void showRows(std::vector<Id> rows);
    void insertOrder(const std::vector<Id> &ids, bool older);
    void insertRows(const std::vector<Id> &ids, bool older);
    size_t tooMany() const;
    void dropOldest();
    void scanSlice();

    LogStore m_store;
    std::vector<Id> m_order; ///< all lines by time
    std::vector<Id> m_rows; ///< those that are shown
    QList<Node> m_nodes;
    LogFilter m_filter;
    log::LineMatcher m_matcher;
    LogFilter m_shownFilter; ///< the one that m_rows match
    log::LineMatcher m_shownMatcher;
    bool m_scanning = false;
    std::vector<Id> m_toScan; ///< all lines when the scan began; it takes from the end
    std::vector<Id> m_found; ///< newest first
    std::vector<Id> m_addedMeanwhile;
    size_t m_scanSize = 0;
    QTimer m_slice;
    int m_linesMax = usualLinesMax;
    qint64 m_bytesMax = usualBytesMax;
    qint64 m_dropped = 0;
};

} // namespace muster::models
