package io.baopei.worker.security;

import io.baopei.domain.claim.Role;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their caller. */
public final class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current();
  }

  /**
   * The caller of the request that this thread answers.
   *
   * @throws Refusal {@code UNAUTHENTICATED} when there is none
   */
  public static Caller current() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken known) {
      return of(known.getToken());
    }
    throw Refusal.of(ErrorCode.UNAUTHENTICATED);
  }

  private static Caller of(Jwt token) {
    String sub = token.getSubject();
    if (sub == null || sub.isBlank()) {
      throw Refusal.of(ErrorCode.UNAUTHENTICATED, "The token names no subject.");
    }
    return new Caller(sub, token.getClaimAsString("org"), roles(token));
  }

  /** The roles that the service knows; nobody is the service itself by a token. */
  private static Set<Role> roles(Jwt token) {
    List<String> named = token.getClaimAsStringList("roles");
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.SYSTEM && named != null && named.contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
