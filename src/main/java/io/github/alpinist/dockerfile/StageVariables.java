package io.github.alpinist.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one stage declares, by name and by the instruction that declares it. */
final class StageVariables {
    private final @Nullable StageVariables base;
    private final Value otherwise;
    private final Map<String, NavigableMap<Integer, Variable>> declared = new HashMap<>();
    private final Map<String, Variable> inherited = new HashMap<>();

    StageVariables(StageVariables base) {
        this(base, Value.UNKNOWN);
    }

    private StageVariables(@Nullable StageVariables base, Value otherwise) {
        this.base = base;
        this.otherwise = otherwise;
    }

    /** Those of an image that nobody has looked into. */
    static StageVariables onUnknown() {
        return new StageVariables(null, Value.UNKNOWN);
    }

    /** No others than these. */
    static StageVariables onNothing(Map<String, Value> values) {
        StageVariables variables = new StageVariables(null, Value.UNSET);
        values.forEach((name, value) -> variables.put(-1, new Variable(name, value, Optional.empty(), true)));
        return variables;
    }

    void put(int index, Variable variable) {
        declared.computeIfAbsent(variable.name(), name -> new TreeMap<>()).put(index, variable);
    }

    /** The variable as an instruction with this index sees it. */
    Variable before(String name, int index) {
        NavigableMap<Integer, Variable> own = declared.get(name);
        Map.Entry<Integer, Variable> last = own == null ? null : own.lowerEntry(index);
        return last == null ? inherited(name) : last.getValue();
    }

    /** Looks down the stages; each remembers the answer, so that a long chain is walked once a name. */
    private Variable inherited(String name) {
        List<StageVariables> walked = new ArrayList<>();
        StageVariables at = this;
        Variable found = at.inherited.get(name);
        while (found == null) {
            walked.add(at);
            StageVariables below = at.base;
            found = below == null ? new Variable(name, at.otherwise, Optional.empty(), false) : below.last(name);
            at = below == null ? at : below;
        }
        for (StageVariables stage : walked) {
            stage.inherited.put(name, found);
        }
        return found;
    }

    private @Nullable Variable last(String name) {
        NavigableMap<Integer, Variable> own = declared.get(name);
        return own == null ? inherited.get(name) : own.lastEntry().getValue();
    }
}
