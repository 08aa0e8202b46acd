#include "protocol/http/http.h"

namespace muster::http {

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (key.size() == name.size() && key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

} // namespace muster::http
