package ledger.application.architecture;

import static com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What the methods of an aggregate may do: one kind decides, the other assigns. */
final class MemberFences {

    private MemberFences() {}

    static ArchRule decisionsDoNotAssign() {
        return methods()
                .that()
                .areAnnotatedWith(CommandHandler.class)
                .and()
                .areDeclaredInClassesThat(House.anAggregate())
                .should(satisfy("assign nothing", MemberFences::assignsNothing))
                .allowEmptyShould(true);
    }

    static ArchRule factsDoNotDecide() {
        return methods()
                .that()
                .areAnnotatedWith(EventSourcingHandler.class)
                .should(satisfy("neither throw nor apply", MemberFences::neitherThrowsNorApplies))
                .allowEmptyShould(true);
    }

    static <M extends JavaMember> ArchCondition<M> satisfy(String sentence, Predicate<M> predicate) {
        return new ArchCondition<>(sentence) {
            @Override
            public void check(M member, ConditionEvents events) {
                if (!predicate.test(member)) {
                    events.add(
                            SimpleConditionEvent.violated(member, member.getDescription() + " does not " + sentence));
                }
            }
        };
    }

    private static boolean assignsNothing(JavaMethod method) {
        return method.getFieldAccesses().stream().noneMatch(access -> access.getAccessType() == SET);
    }

    private static boolean neitherThrowsNorApplies(JavaMethod method) {
        return method.getConstructorCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
                && method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isAssignableTo(AggregateLifecycle.class));
    }
}
