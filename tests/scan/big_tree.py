"""A large PHP tree as installations have them: most files have nothing to do with HostBill."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

_METHOD = """
    /**
     * {Name} of a {noun}.
     *
     * @param int $id
     * @return array
     */
    public function {name}($id, array $options = array())
    {{
        $sql = "SELECT * FROM {noun}s WHERE id = ? AND status = '{noun}'";
        $rows = $this->db->query($sql, array($id));
        $total = 0;
        foreach ($rows as $key => $row) {{
            if (empty($row['{noun}_id']) || $row['status'] == 'Deleted') {{
                continue;
            }}
            switch ($row['type']) {{
                case 'a': $total += $row['amount'] * 1.23; break;
                case 'b': $total -= isset($options['rate']) ? $options['rate'] : 1; break;
                default:
                    $this->log->info(sprintf('%s: %d of %s', __METHOD__, $id, $row['name']));
            }}
            $list[$key] = array_merge($row, array('total' => $total, 'label' => trim($row['name'])));
        }}
        return array_filter($list, function ($item) use ($total) {{ return $item['total'] < $total; }});
    }}
"""
_NAMES = ("load", "save", "render", "total", "index", "update", "remove", "export", "validate")
_NOUNS = ("invoice", "user", "page", "product", "file", "session", "domain", "order", "note")

_CALLS = (
    (
        "$hb = HBWrapper::singleton();\n$r = $hb->getClients(array('page' => $page));\n",
        ["getClients"],
    ),
    (
        "$api = new ApiWrapper();\n$t = $api->getClientTickets(['id' => $id]);\n"
        "$api->addTicketReply(['id' => $t['ticket']['id'], 'body' => $body]);\n",
        ["getClientTickets", "addTicketReply"],
    ),
    (
        "$post = array('call' => 'getInvoices', 'api_id' => $id, 'api_key' => $key, 'page' => 0);\n"
        "$ch = curl_init($base . '/admin/api.php');\ncurl_setopt($ch, CURLOPT_POST, 1);\n"
        "curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($post));\n$x = curl_exec($ch);\n",
        ["getInvoices"],
    ),
    (
        "function hostbill($call, $params = array()) {\n"
        "    return HBWrapper::singleton()->$call($params);\n}\n"
        "$o = hostbill('getOrders', array('page' => 1));\n$s = hostbill('getServers');\n",
        [None, "getOrders", "getServers"],
    ),
)  # fmt: skip


def write(root: Path, files: int, *, calling: int, seed: int = 1) -> Counter[str | None]:
    """Write a tree of ``files`` PHP files of some 7 kB each.

    Args:
        root: An empty folder.
        files: How many.
        calling: How many of them make HostBill calls; as many mention another service's API key.
        seed: For another tree of the same kind.

    Returns:
        How often each call is made; None is a call whose name is a variable.
    """
    chance = random.Random(seed)
    made: Counter[str | None] = Counter()
    special = chance.sample(range(files), 2 * calling)
    calls, mentions = set(special[:calling]), set(special[calling:])
    for number in range(files):
        folder = root / f"module{number // 500}" / f"part{number // 50 % 10}"
        if number % 50 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        code = _code(number, chance)
        if number in calls:
            source, names = _CALLS[number % len(_CALLS)]
            code += source
            made.update(names)
        elif number in mentions:
            code += "$map = new Map(array('api_key' => $settings['maps']));\n$map->getClients();\n"
        (folder / f"file{number}.php").write_text(code)
    return made


def _code(number: int, chance: random.Random) -> str:
    methods = "".join(
        _METHOD.format(name=name, Name=name.title(), noun=chance.choice(_NOUNS))
        for name in chance.sample(_NAMES, chance.randint(2, 9))
    )
    code = f"<?php\n\nnamespace App\\Part{number % 50};\n\nclass File{number}\n{{{methods}}}\n"
    if chance.random() < 0.2:
        code += "?>\n<table>\n<?php foreach ($rows as $row): ?>\n<tr><td><?= $row['name'] ?></td>"
        code += "</tr>\n<?php endforeach; ?>\n</table>\n<?php\n"
    return code
