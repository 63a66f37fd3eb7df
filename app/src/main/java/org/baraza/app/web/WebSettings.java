package org.baraza.app.web;

import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.baraza.app.desk.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** How pages travel: compressed, static files kept by their digest, uploads straight to disk. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/baraza/app/web/web.properties")
public final class WebSettings implements WebMvcConfigurer {

    private static final long MEGABYTE = 1L << 20;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Compressed when they were made; their names change with what is in them.
        registry.addResourceHandler("/static/fill/**")
                .addResourceLocations("classpath:/static/fill/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/static/*");
        return filter;
    }

    /** The web server's own pages of errors hold styles and none of our headers. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainRefusal.class.getName());
            }
        });
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByBeginning();
            }
        };
    }

    @Bean
    Indicators indicators() {
        return Indicators.found();
    }

    @Bean
    MultipartConfigElement multipart(ObjectProvider<UploadFolder> folder, ObjectProvider<Settings> settings) {
        long most = settings.getIfAvailable(() -> Settings.USUAL).uploadMegabytes() * MEGABYTE;
        return new MultipartConfigElement(UploadFolder.of(folder).path().toString(), most, most + MEGABYTE, 0);
    }
}
