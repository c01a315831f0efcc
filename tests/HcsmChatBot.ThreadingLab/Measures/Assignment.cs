namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>The Hungarian algorithm with potentials: rows are added one by one along a shortest augmenting path, O(rows² · columns).</summary>
/// <remarks>https://en.wikipedia.org/wiki/Hungarian_algorithm</remarks>
internal sealed class Assignment
{
    /// <summary>A row or column before the first: the root of the search.</summary>
    private const int None = 0;

    private readonly int rows;
    private readonly int columns;
    private readonly Func<int, int, int> worth;
    private readonly int[] rowPotential;
    private readonly int[] columnPotential;

    /// <summary>By column, both counted from 1.</summary>
    private readonly int[] rowOf;

    private Assignment(int rows, int columns, Func<int, int, int> worth)
    {
        (this.rows, this.columns, this.worth) = (rows, columns, worth);
        rowPotential = new int[rows + 1];
        columnPotential = new int[columns + 1];
        rowOf = new int[columns + 1];
    }

    /// <summary>The most that pairs of rows and columns are worth together, each in one pair at most.</summary>
    /// <param name="worth">By row and column, not negative.</param>
    public static int Best(int[,] worth)
    {
        var (rows, columns) = (worth.GetLength(0), worth.GetLength(1));
        var assignment = rows <= columns
            ? new Assignment(rows, columns, (row, column) => worth[row - 1, column - 1])
            : new Assignment(columns, rows, (row, column) => worth[column - 1, row - 1]);
        return assignment.Solve();
    }

    private int Solve()
    {
        for (var row = 1; row <= rows; row++)
            Add(row);
        return Enumerable.Range(1, columns).Where(column => rowOf[column] != None).Sum(column => worth(rowOf[column], column));
    }

    private void Add(int row)
    {
        var cameFrom = new int[columns + 1];
        var slack = new int[columns + 1];
        var visited = new bool[columns + 1];
        Array.Fill(slack, int.MaxValue);
        rowOf[None] = row;
        var column = None;
        do
        {
            visited[column] = true;
            column = Nearest(column, cameFrom, slack, visited);
        }
        while (rowOf[column] != None);

        for (; column != None; column = cameFrom[column])
            rowOf[column] = rowOf[cameFrom[column]];
    }

    /// <summary>Looks from a column that was reached at those that were not, and moves the potentials so that the nearest is reached.</summary>
    private int Nearest(int reached, int[] cameFrom, int[] slack, bool[] visited)
    {
        var row = rowOf[reached];
        var nearest = None;
        for (var column = 1; column <= columns; column++)
        {
            if (visited[column])
                continue;
            var cost = -worth(row, column) - rowPotential[row] - columnPotential[column];
            if (cost < slack[column])
                (slack[column], cameFrom[column]) = (cost, reached);
            if (nearest == None || slack[column] < slack[nearest])
                nearest = column;
        }

        Move(slack[nearest], slack, visited);
        return nearest;
    }

    private void Move(int by, int[] slack, bool[] visited)
    {
        for (var column = 0; column <= columns; column++)
        {
            if (visited[column])
            {
                rowPotential[rowOf[column]] += by;
                columnPotential[column] -= by;
            }
            else if (column != None)
            {
                slack[column] -= by;
            }
        }
    }
}
