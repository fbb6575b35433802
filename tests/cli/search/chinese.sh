# Words are also looked for in the Chinese description, in any locale.
"$SMALL" search 节点
"$SMALL" search --lang=zh 节点 node
"$SMALL" search 配额
