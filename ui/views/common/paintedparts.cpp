#include "views/common/paintedparts.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include <mutex>

namespace muster::views {

namespace {

const PaintedParts *partsOf(const QObject *object)
{
    return dynamic_cast<const PaintedParts *>(object);
}

/// One part. It knows only its number: its content is asked for each time.
class Part final : public QAccessibleInterface {
public:
    Part(QWidget *widget, int at) : m_widget(widget), m_at(at) { }

    bool isValid() const override
    {
        const PaintedParts *all = m_widget ? partsOf(m_widget) : nullptr;
        return all && m_at < all->partCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? partsOf(m_widget)->partText(m_at) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = partsOf(m_widget)->partRect(m_at);
        return place.isEmpty() ? QRect() : QRect(m_widget->mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool current = partsOf(m_widget)->currentPart() == m_at;
        state.selectable = state.focusable = true;
        state.selected = current;
        state.focused = current && m_widget->hasFocus();
        state.offscreen = partsOf(m_widget)->partRect(m_at).isEmpty();
        return state;
    }

private:
    const QPointer<QWidget> m_widget;
    const int m_at;
};

class PartsList final : public QAccessibleWidget {
public:
    explicit PartsList(QWidget *widget) : QAccessibleWidget(widget, QAccessible::List) { }
    ~PartsList() override
    {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return partsOf(widget())->partCount(); }
    QAccessibleInterface *child(int at) const override
    {
        if (at < 0 || at >= childCount())
            return nullptr;
        const auto known = m_ids.constFind(at);
        if (known != m_ids.cend())
            return QAccessible::accessibleInterface(*known);
        auto *part = new Part(widget(), at); // belongs to the registry of QAccessible from the next line on
        m_ids.insert(at, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[at, id] : m_ids.asKeyValueRange()) {
            if (QAccessible::accessibleInterface(id) == child)
                return at;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
        for (int at = 0; at < childCount(); ++at) {
            if (partsOf(widget())->partRect(at).contains(point))
                return child(at);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override { return child(partsOf(widget())->currentPart()); }

private:
    mutable QHash<int, QAccessible::Id> m_ids;
};

QAccessibleInterface *makeList(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && partsOf(widget) ? new PartsList(widget) : nullptr;
}

} // namespace

void offerParts()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(makeList); });
}

void tellCurrentPart(QWidget *widget, int part)
{
    if (!QAccessible::isActive() || part < 0)
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

} // namespace muster::views
